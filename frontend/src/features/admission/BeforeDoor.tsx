import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from 'react';
import { useWords } from '../../ui/language';
import { navigate, useStep } from '../../ui/router';
import { useLoaded } from '../../ui/useLoaded';
import { ProblemSay } from '../accounts/ProblemSay';
import { CheckInForm } from './CheckInForm';
import { Checklist } from './Checklist';
import { type Gate, sessionOf } from './queries';
import { useGate } from './useGate';
import { words } from './words';

interface Props {
  readonly session: string;
  /** The page around what stands before the door; the door has its own. */
  readonly frame: ComponentType<{ readonly children: ReactNode }>;
  readonly children: ReactNode;
}

/** The way to the door. Where there is nothing to enter now, the door itself says so. */
export function BeforeDoor({ session, frame: Frame, children }: Props) {
  const say = useWords(words);
  const [passed, setPassed] = useState(false);
  const { data, problem } = useLoaded(useCallback(() => sessionOf(session), [session]));
  if (passed || (data && !data.abilities.enter.allowed) || problem?.status === 404) return children;
  return (
    <Frame>
      {data ? (
        <Asking session={session} onPass={() => setPassed(true)} />
      ) : (
        <div className="narrow stack">
          {problem ? <ProblemSay problem={problem} /> : <p role="status">{say.loading}</p>}
        </div>
      )}
    </Frame>
  );
}

interface AskingProps {
  readonly session: string;
  readonly onPass: () => void;
}

const CHECK_IN = 1;
const lacksOnly = (code: string, { conditions }: Gate): boolean => {
  const unmet = conditions.filter(({ met }) => !met);
  return unmet.length > 0 && unmet.every((one) => one.code === code);
};

/** The check-in and what else is to do, until the gate is open. */
function Asking({ session, onPass }: AskingProps) {
  const say = useWords(words);
  const { gate, problem, look, take } = useGate(session);
  const { step, go, back } = useStep(0);
  const open = gate?.open === true;
  // Whoever began to fill it in finishes it, whatever else comes to be asked meanwhile.
  const [begun, setBegun] = useState(false);
  const checkInAlone = gate !== null && !open && lacksOnly('not_checked_in', gate);
  useEffect(() => {
    if (checkInAlone) setBegun(true);
  }, [checkInAlone]);
  useEffect(() => {
    if (open) onPass();
  }, [open, onPass]);
  if (!gate || open) {
    return (
      <div className="narrow stack">
        {problem ? <ProblemSay problem={problem} /> : <p role="status">{say.loading}</p>}
      </div>
    );
  }
  if (checkInAlone || begun) {
    const done = (next: Gate) => {
      setBegun(false);
      take(next);
    };
    return <CheckInForm session={session} onBack={() => navigate('/home')} onDone={done} />;
  }
  const checkedIn = (next: Gate) => {
    take(next);
    back();
  };
  if (step === CHECK_IN) {
    return <CheckInForm session={session} onBack={back} onDone={checkedIn} />;
  }
  return <Checklist {...{ session, gate, problem, look }} onCheckIn={() => go(CHECK_IN)} />;
}
