import { Button } from '../../ui/Button';
import { Link } from '../../ui/Link';
import { useWords } from '../../ui/language';
import { useArrival } from '../../ui/useArrival';
import type { Form } from './queries';
import { words } from './words';

interface Props {
  readonly form: Form;
  readonly next: string;
  readonly onBegin: () => void;
}

/** What this is, how long, who reads it, and where it comes from, before the first question. */
export function Intro({ form, next, onBegin }: Props) {
  const say = useWords(words);
  const heading = useArrival(0, true);
  const { title, items, source, licence, attribution, translation } = form;
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      <p>{say.intro(items.length)}</p>
      <p>{say.pause}</p>
      <p>{say.whoReads}</p>
      <div className="step-actions">
        <Link to={next} className="button">
          {say.notNow}
        </Link>
        <Button look="main" onClick={onBegin}>
          {say.begin}
        </Button>
      </div>
      <details className="about">
        <summary>{say.from}</summary>
        <div className="stack tight small muted">
          {[attribution, source, licence].filter(Boolean).map((line) => (
            <p key={line}>{line}</p>
          ))}
          {translation === 'unofficial' && <p>{say.unofficial}</p>}
        </div>
      </details>
    </>
  );
}
