import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Link } from '../../ui/Link';
import { useWords } from '../../ui/language';
import { useArrival } from '../../ui/useArrival';
import { ProblemSay } from '../accounts/ProblemSay';
import { CheckInForm } from './CheckInForm';
import { Checklist } from './Checklist';
import { useGate } from './useGate';
import { words } from './words';

interface Props {
  readonly session: string;
  readonly why: string;
  readonly onReturn: () => void;
}

/** For whom the gate closed at the door or inside: why, what to do, and the way back once it is open. */
export function Outside({ session, why, onReturn }: Props) {
  const say = useWords(words);
  const { gate, problem, look, take } = useGate(session);
  const [checks, setChecks] = useState(false);
  if (!gate) {
    return (
      <div className="narrow stack">
        {problem ? <ProblemSay problem={problem} /> : <p role="status">{say.loading}</p>}
        {problem && (
          <Link to="/home" className="button">
            {say.toGroups}
          </Link>
        )}
      </div>
    );
  }
  if (gate.open) return <Ready onReturn={onReturn} />;
  if (checks) {
    const done = (next: typeof gate) => {
      take(next);
      setChecks(false);
    };
    return <CheckInForm session={session} onBack={() => setChecks(false)} onDone={done} />;
  }
  return <Checklist {...{ session, gate, problem, look, why }} onCheckIn={() => setChecks(true)} />;
}

function Ready({ onReturn }: { readonly onReturn: () => void }) {
  const say = useWords(words);
  const heading = useArrival('ready', true);
  return (
    <div className="narrow stack">
      <h1 tabIndex={-1} ref={heading}>
        {say.ready}
      </h1>
      <div className="row">
        <Button look="main" onClick={onReturn}>
          {say.goIn}
        </Button>
        <Link to="/home" className="button">
          {say.toGroups}
        </Link>
      </div>
    </div>
  );
}
