import { Button } from '../../ui/Button';
import { useWords } from '../../ui/language';
import { StepActions } from '../../ui/Steps';
import { submits } from '../../ui/submits';
import { useArrival } from '../../ui/useArrival';
import { useTask } from '../../ui/useTask';
import { ProblemSay } from '../accounts/ProblemSay';
import { words } from './words';

interface Props {
  /** How many questions have no answer. They may stay so. */
  readonly open: number;
  readonly onOpen: () => void;
  readonly onBack: () => void;
  readonly onSend: () => Promise<void>;
}

export function Finish({ open, onOpen, onBack, onSend }: Props) {
  const say = useWords(words);
  const heading = useArrival('end', true);
  const task = useTask(onSend);
  return (
    <form className="stack" onSubmit={submits(task.start)}>
      <h1 tabIndex={-1} ref={heading}>
        {say.doneTitle}
      </h1>
      <p>{open > 0 ? say.doneOpen(open) : say.doneAll}</p>
      {open > 0 && (
        <div className="row">
          <Button onClick={onOpen}>{say.toOpen}</Button>
        </div>
      )}
      <ProblemSay problem={task.problem} />
      <StepActions onBack={onBack} next={say.send} busy={task.busy} />
    </form>
  );
}
