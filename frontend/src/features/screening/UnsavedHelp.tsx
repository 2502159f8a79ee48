import { useWords } from '../../ui/language';
import { GetHelp } from '../crisis/GetHelp';
import { words } from './words';

/** What an answer asks for, only the server knows. While it cannot say, help is offered with every answer. */
export function UnsavedHelp() {
  const say = useWords(words);
  return (
    <section className="stack tight">
      <p>{say.unsavedHelp}</p>
      <div className="row">
        <GetHelp />
      </div>
    </section>
  );
}
