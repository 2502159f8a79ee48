import { type FormEvent, useCallback } from 'react';
import { Button } from '../../ui/Button';
import { useWords } from '../../ui/language';
import { Say } from '../../ui/Say';
import { StepActions } from '../../ui/Steps';
import type { Kept } from '../../ui/saver';
import { useLoaded } from '../../ui/useLoaded';
import { useTask } from '../../ui/useTask';
import { ProblemSay } from '../accounts/ProblemSay';
import { type Application, myApplication, submitApplication } from './queries';
import { STEPS, stepOf } from './steps';
import { words } from './words';

interface Props {
  readonly onBack: () => void;
  readonly onStep: (place: number) => void;
  readonly onSent: (application: Application) => void;
  readonly keep: () => Promise<Kept>;
}

/** The last step: what is still missing, as the server sees it now, with the way there; then send. */
export function Ready({ onBack, onStep, onSent, keep }: Props) {
  const say = useWords(words);
  const { data, problem, again } = useLoaded(
    useCallback(async () => {
      await keep();
      return myApplication();
    }, [keep]),
  );
  const task = useTask(async () => {
    try {
      onSent(await submitApplication());
    } catch (error) {
      again();
      throw error;
    }
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void task.start();
  };
  const missing = data?.missing ?? [];
  return (
    <form className="stack" onSubmit={submit}>
      <ProblemSay problem={task.problem ?? problem} />
      {missing.length > 0 && (
        <Say tone="warm">
          <p>{say.missing}</p>
          <ul className="stack tight">
            {missing.map((field) => (
              <li key={field}>
                <Missing field={field} onStep={onStep} />
              </li>
            ))}
          </ul>
        </Say>
      )}
      <StepActions onBack={onBack}>
        <Button look="main" type="submit" busy={task.busy} disabled={!data || missing.length > 0}>
          {say.send}
        </Button>
      </StepActions>
    </form>
  );
}

interface MissingProps {
  readonly field: string;
  readonly onStep: (place: number) => void;
}

function Missing({ field, onStep }: MissingProps) {
  const { fields } = useWords(words);
  const named: Readonly<Record<string, string>> = fields;
  const step = stepOf(field);
  return (
    <Button look="quiet" onClick={() => onStep(STEPS.indexOf(step))}>
      {named[field.split('.')[0] ?? ''] ?? fields.screenings}
    </Button>
  );
}
