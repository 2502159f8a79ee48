import { type ReactNode, useCallback, useState } from 'react';
import { Link } from '../../ui/Link';
import { useLanguage, useWords } from '../../ui/language';
import { Say } from '../../ui/Say';
import { useLoaded } from '../../ui/useLoaded';
import { ProblemSay } from '../accounts/ProblemSay';
import { Afterwards } from './Afterwards';
import { Questions } from './Questions';
import { type Completed, form } from './queries';
import { words } from './words';

interface Props {
  readonly id: string;
  /** Where the person goes on, whatever became of the questions. */
  readonly next: string;
  /** What to show to somebody whom the server does not know any more; `again` once it does. */
  readonly closed: (again: () => void) => ReactNode;
}

const UNKNOWN = 401;
const ABSENT = 404;

/** One questionnaire, one question a screen, from its definition alone. */
export function FormScreen({ id, next, closed }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data, problem, again } = useLoaded(useCallback(() => form(id, language), [id, language]));
  const [done, setDone] = useState<Completed | null>(null);
  if (done) return <Afterwards done={done} next={next} />;
  if (!data && problem?.status === UNKNOWN) return closed(again);
  if (data?.status === 'complete') return <Elsewhere said={say.already} next={next} />;
  if (!data && problem?.status === ABSENT) return <Elsewhere said={say.gone} next={next} />;
  return (
    <div className="narrow stack steps">
      <ProblemSay problem={data ? null : problem} />
      {data && <Questions key={data.id} form={data} next={next} closed={closed} onDone={setDone} />}
      {!data && !problem && <p role="status">{say.loading}</p>}
    </div>
  );
}

function Elsewhere({ said, next }: { readonly said: string; readonly next: string }) {
  const say = useWords(words);
  return (
    <div className="narrow stack">
      <Say>{said}</Say>
      <Link to={next} className="button main">
        {say.goOn}
      </Link>
    </div>
  );
}
