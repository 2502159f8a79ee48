import { useState } from 'react';
import { Button } from '../../ui/Button';
import { useWords } from '../../ui/language';
import { useStep } from '../../ui/router';
import { SaveLine } from '../../ui/SaveLine';
import { Progress, StepActions } from '../../ui/Steps';
import { submits } from '../../ui/submits';
import { useArrival } from '../../ui/useArrival';
import { useTask } from '../../ui/useTask';
import { ProblemSay } from '../accounts/ProblemSay';
import { EnterAgain } from './EnterAgain';
import { Forms } from './Forms';
import { FromClinic } from './FromClinic';
import type { Application } from './queries';
import { Ready } from './Ready';
import { StepFields } from './StepFields';
import { FIELDS, firstStep, STEPS, type Step } from './steps';
import { useDetails } from './useDetails';
import { words } from './words';

interface Props {
  readonly mine: Application;
  readonly onSent: (application: Application) => void;
  readonly onPause: () => Promise<void>;
}

const UNKNOWN: readonly number[] = [401, 404];

function useSteps({ mine, onPause }: Omit<Props, 'onSent'>) {
  const [first] = useState(() => firstStep(mine));
  const { step: place, go, back } = useStep(first);
  const { details, change, keep, saves } = useDetails(mine);
  const step = STEPS[place] ?? 'about';
  const task = useTask(async () => {
    if ((await keep(FIELDS[step])) !== 'refused') go(place + 1);
  });
  /** What stands in a field is saved before the sign-in ends, or the person stays and reads why not. */
  const pause = async () => {
    if ((await keep(FIELDS[step])) !== 'unsaved') await onPause();
  };
  return { place, step, go, back, details, change, keep, saves, task, pause };
}

/** The steps of an application. What was typed stays in memory even where the server has closed it meanwhile. */
export function StepByStep({ mine, onSent, onPause }: Props) {
  const say = useWords(words);
  const steps = useSteps({ mine, onPause });
  const { place, step, go, back, details, change, keep, saves, task, pause } = steps;
  if (saves.problem && UNKNOWN.includes(saves.problem.status)) {
    return <EnterAgain onIn={() => void saves.flush()} />;
  }
  const onBack = place > 0 ? back : undefined;
  return (
    <div className="narrow stack steps">
      <p className="muted small">{say.applyingTo(mine.group.name, mine.clinic.name)}</p>
      <Progress at={place + 1} of={STEPS.length} />
      <Title key={step} step={step} place={place} />
      <FromClinic mine={mine} />
      {step === 'send' ? (
        <Ready onBack={back} onStep={go} onSent={onSent} keep={saves.flush} />
      ) : (
        <form className="stack" onSubmit={submits(task.start)}>
          {step === 'forms' ? (
            <Forms forms={mine.screenings} />
          ) : (
            <StepFields {...{ step, details, change }} saves={saves} keep={keep} />
          )}
          <StepActions onBack={onBack} busy={task.busy} />
        </form>
      )}
      <ProblemSay problem={saves.state === 'refused' ? saves.problem : null} />
      <div className="steps-foot">
        <SaveLine saves={saves} />
        <Pause onPause={pause} />
      </div>
    </div>
  );
}

function Title({ step, place }: { readonly step: Step; readonly place: number }) {
  const say = useWords(words);
  const heading = useArrival(step, true);
  return (
    <header className="stack tight">
      <h1 tabIndex={-1} ref={heading}>
        <span className="muted small place">{say.stepOf(place + 1, STEPS.length)}</span>{' '}
        {say.steps[step]}
      </h1>
      <p className="muted">{say.why[step]}</p>
    </header>
  );
}

/** Leaves this screen clean; the words stay with the clinic. */
export function Pause({ onPause }: { readonly onPause: () => Promise<void> }) {
  const say = useWords(words);
  const task = useTask(onPause);
  return (
    <Button look="quiet" busy={task.busy} onClick={() => void task.start()}>
      {say.pauseIt}
    </Button>
  );
}
