import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Link } from '../../ui/Link';
import { useWords } from '../../ui/language';
import { takeFragment } from '../../ui/router';
import { Say } from '../../ui/Say';
import { useTask } from '../../ui/useTask';
import { ProblemSay } from '../accounts/ProblemSay';
import { optOut } from './queries';
import { words } from './words';

const PASSING: readonly number[] = [0, 429];

/** The link in a reminder's last line: one press, no sign-in. A mail program that only looks at the link presses nothing. */
export function OptOut() {
  const say = useWords(words);
  const [token] = useState(() => takeFragment('token'));
  const [done, setDone] = useState(false);
  const task = useTask(async () => {
    await optOut(token);
    setDone(true);
  });
  const passing =
    task.problem && (PASSING.includes(task.problem.status) || task.problem.status >= 500);
  const spent = !token || (task.problem !== null && !passing);
  return (
    <div className="narrow stack">
      <h1>{say.outTitle}</h1>
      {spent && <p>{say.outSpent}</p>}
      {!spent && !done && (
        <>
          <p>{say.outWhat}</p>
          <ProblemSay problem={task.problem} />
          <Button look="main" wide busy={task.busy} onClick={() => void task.start()}>
            {say.outDo}
          </Button>
        </>
      )}
      {done && (
        <Say tone="good">
          {say.outDone} {say.outUndo}
        </Say>
      )}
      {(spent || done) && <Link to="/">{say.toStart}</Link>}
    </div>
  );
}
