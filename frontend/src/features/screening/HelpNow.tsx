import { Button } from '../../ui/Button';
import { Link } from '../../ui/Link';
import { useWords } from '../../ui/language';
import { StepActions } from '../../ui/Steps';
import { useArrival } from '../../ui/useArrival';
import { HelpLines } from '../crisis/HelpLines';
import type { Help } from './queries';
import { words } from './words';

interface Props {
  /** `null`: it is not known any more, as after a reload. */
  readonly help: Help | null;
  readonly next: string;
  readonly onBack: () => void;
  readonly onGoOn: () => void;
}

/** The very next screen after an answer that asks for help. The questions wait; the person may leave them. */
export function HelpNow({ help, next, onBack, onGoOn }: Props) {
  const say = useWords(words);
  const heading = useArrival('help', true);
  return (
    <div className="stack">
      <h1 tabIndex={-1} ref={heading}>
        {say.riskTitle}
      </h1>
      <p>{say.risk}</p>
      <section className="card crisis">
        <HelpLines country={help?.country || undefined} />
      </section>
      <p>{say.riskMore}</p>
      <StepActions onBack={onBack}>
        <Link to={next} className="button">
          {say.riskStop}
        </Link>
        <Button look="main" onClick={onGoOn}>
          {say.riskOn}
        </Button>
      </StepActions>
    </div>
  );
}
