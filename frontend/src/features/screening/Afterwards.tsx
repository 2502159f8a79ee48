import { Link } from '../../ui/Link';
import { useWords } from '../../ui/language';
import { useArrival } from '../../ui/useArrival';
import { HelpLines } from '../crisis/HelpLines';
import type { Completed } from './queries';
import { words } from './words';

interface Props {
  readonly done: Completed;
  readonly next: string;
}

/** The very next screen. Where an answer asks for help, the help stands here, and nothing is to be found first. */
export function Afterwards({ done: { help }, next }: Props) {
  const say = useWords(words);
  const heading = useArrival('done', true);
  return (
    <div className="narrow stack steps">
      <h1 tabIndex={-1} ref={heading}>
        {help ? say.riskTitle : say.sentTitle}
      </h1>
      <p>{help ? say.risk : say.read}</p>
      {help && (
        <section className="card crisis">
          <HelpLines country={help.country || undefined} />
        </section>
      )}
      <Link to={next} className={help ? 'button' : 'button main'}>
        {say.goOn}
      </Link>
    </div>
  );
}
