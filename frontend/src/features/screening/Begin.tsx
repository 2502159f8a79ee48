import { Button } from '../../ui/Button';
import { navigate } from '../../ui/router';
import { useTask } from '../../ui/useTask';
import { ProblemSay } from '../accounts/ProblemSay';
import { begin } from './queries';

interface Props {
  readonly instrument: string;
  readonly title: string;
  readonly label: string;
  /** The session whose door one comes from. */
  readonly session?: string;
}

/** Takes up questions that nobody sent, and goes there. */
export function Begin({ instrument, title, label, session }: Props) {
  const task = useTask(async () => {
    const { id } = await begin(instrument);
    navigate(`/form/${id}${session ? `?session=${session}` : ''}`);
  });
  return (
    <div className="stack tight">
      <Button look="soft" busy={task.busy} onClick={() => void task.start()}>
        {label}
        <span className="hidden"> · {title}</span>
      </Button>
      <ProblemSay problem={task.problem} />
    </div>
  );
}
