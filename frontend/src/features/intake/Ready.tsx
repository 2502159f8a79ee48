import { useCallback } from 'react';
import { Button } from '../../ui/Button';
import { useLanguage, useWords } from '../../ui/language';
import { Say } from '../../ui/Say';
import { StepActions } from '../../ui/Steps';
import type { Kept } from '../../ui/saver';
import { submits } from '../../ui/submits';
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
  const { language } = useLanguage();
  const { data, problem, again } = useLoaded(
    useCallback(async () => {
      await keep();
      return myApplication(language);
    }, [keep, language]),
  );
  const task = useTask(async () => {
    try {
      onSent(await submitApplication());
    } catch (error) {
      again();
      throw error;
    }
  });
  const missing = data ? missingOf(data, say.fields) : [];
  return (
    <form className="stack" onSubmit={submits(task.start)}>
      <ProblemSay problem={task.problem ?? problem} />
      {missing.length > 0 && (
        <Say tone="warm">
          <p>{say.missing}</p>
          <MissingThings missing={missing} onStep={onStep} />
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
  readonly missing: ReturnType<typeof missingOf>;
  readonly onStep: (place: number) => void;
}

const MissingThings = ({ missing, onStep }: MissingProps) => (
  <ul className="missing">
    {missing.map(({ field, name }) => (
      <li key={field}>
        <Button look="quiet" onClick={() => onStep(STEPS.indexOf(stepOf(field)))}>
          {name}
        </Button>
      </li>
    ))}
  </ul>
);

/** Each missing thing by its name; a questionnaire (`screening:<key>`) by its title. */
function missingOf({ missing, screenings }: Application, names: Readonly<Record<string, string>>) {
  return missing.map((field) => {
    const [what = '', key] = field.split(/[.:]/);
    const title = screenings.find((one) => one.key === key)?.title;
    return { field, name: title ?? names[what] ?? names.screenings ?? field };
  });
}
