import { useCallback, useState } from 'react';
import { useLanguage, useWords } from '../../ui/language';
import { useLoaded } from '../../ui/useLoaded';
import { signOut } from '../accounts/commands';
import { ProblemSay } from '../accounts/ProblemSay';
import { EnterAgain } from './EnterAgain';
import { type Application, myApplication } from './queries';
import { Standing } from './Standing';
import { StepByStep } from './StepByStep';
import { words } from './words';

const WRITABLE: readonly string[] = ['draft', 'more_asked'];
const UNKNOWN: readonly number[] = [401, 404];

/** One's own application: written in short steps while it is a draft, then what becomes of it. */
export function ApplicationScreen() {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data, problem, again } = useLoaded(
    useCallback(() => myApplication(language), [language]),
  );
  const [newer, setNewer] = useState<Application | null>(null);
  const [begun, setBegun] = useState(false);
  const [paused, setPaused] = useState(false);
  const pause = async () => {
    await signOut();
    setPaused(true);
  };
  const reopen = () => {
    setPaused(false);
    setNewer(null);
    again();
  };
  if (paused) return <EnterAgain said={say.paused} onIn={reopen} />;
  if (problem && UNKNOWN.includes(problem.status)) return <EnterAgain onIn={reopen} />;
  const mine = newer ?? data;
  if (!mine) {
    return (
      <div className="narrow stack">
        {problem ? <ProblemSay problem={problem} /> : <p role="status">{say.loading}</p>}
      </div>
    );
  }
  const writes = mine.status === 'draft' || (mine.status === 'more_asked' && begun);
  if (writes) return <StepByStep mine={mine} onSent={setNewer} onPause={pause} />;
  return (
    <Standing
      mine={mine}
      onChange={setNewer}
      onGoOn={WRITABLE.includes(mine.status) ? () => setBegun(true) : undefined}
      onPause={pause}
    />
  );
}
