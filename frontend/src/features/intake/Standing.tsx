import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useWords } from '../../ui/language';
import { useArrival } from '../../ui/useArrival';
import { useTask } from '../../ui/useTask';
import { ProblemSay } from '../accounts/ProblemSay';
import { HelpLines } from '../crisis/HelpLines';
import { FromClinic } from './FromClinic';
import { type Application, withdrawApplication } from './queries';
import { Pause } from './StepByStep';
import { words } from './words';

interface Props {
  readonly mine: Application;
  readonly onChange: (application: Application) => void;
  /** Present where the person has something to do. */
  readonly onGoOn: (() => void) | undefined;
  readonly onPause: () => Promise<void>;
}

const UNDER_WAY: readonly string[] = ['submitted', 'more_asked', 'waitlisted'];

/** What has become of an application, and what comes next. */
export function Standing({ mine, onChange, onGoOn, onPause }: Props) {
  const say = useWords(words);
  const { status, clinic, group, help } = mine;
  const heading = useArrival(status, true);
  return (
    <div className="narrow stack steps">
      <p className="muted small">{say.applyingTo(group.name, clinic.name)}</p>
      <h1 tabIndex={-1} ref={heading}>
        {say.states[status]}
      </h1>
      <p>{say.next[status]}</p>
      <FromClinic mine={mine} />
      {onGoOn && (
        <Button look="main" onClick={onGoOn}>
          {say.goOn}
        </Button>
      )}
      {help && (
        <section className="card crisis">
          <p>
            <strong>{say.help}</strong>
          </p>
          <HelpLines country={help.country || undefined} />
        </section>
      )}
      <div className="steps-foot">
        {UNDER_WAY.includes(status) && <Withdraw mine={mine} onChange={onChange} />}
        <Pause onPause={onPause} />
      </div>
    </div>
  );
}

function Withdraw({ mine, onChange }: Pick<Props, 'mine' | 'onChange'>) {
  const say = useWords(words);
  const [asked, setAsked] = useState(false);
  const task = useTask(async () => {
    await withdrawApplication();
    onChange({ ...mine, status: 'withdrawn', decision: null });
  });
  return (
    <>
      <Button look="quiet" onClick={() => setAsked(true)}>
        {say.withdraw}
      </Button>
      {asked && (
        <Dialog title={say.withdrawTitle} onClose={() => setAsked(false)}>
          <p>{say.withdrawText}</p>
          <ProblemSay problem={task.problem} />
          <Button wide busy={task.busy} onClick={() => void task.start()}>
            {say.withdrawYes}
          </Button>
          <Button look="main" wide onClick={() => setAsked(false)}>
            {say.keep}
          </Button>
        </Dialog>
      )}
    </>
  );
}
