import { Button } from '../../ui/Button';
import { useWords } from '../../ui/language';
import { useTask } from '../../ui/useTask';
import { useAccount } from './account';
import { chooseClinic } from './commands';
import { ProblemSay } from './ProblemSay';
import { words } from './words';

export function ChooseClinic() {
  const say = useWords(words);
  const { account, take } = useAccount();
  const task = useTask(chooseClinic);
  const choose = async (id: string) => {
    const chosen = await task.start(id);
    if (chosen) take(chosen);
  };
  return (
    <div className="narrow stack">
      <h1>{say.clinicTitle}</h1>
      <ProblemSay problem={task.problem} />
      {account?.clinics.map(({ id, name }) => (
        <Button key={id} wide busy={task.busy} onClick={() => void choose(id)}>
          {name}
        </Button>
      ))}
    </div>
  );
}
