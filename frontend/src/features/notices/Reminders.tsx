import { useCallback, useState } from 'react';
import { useWords } from '../../ui/language';
import { Say } from '../../ui/Say';
import { useLoaded } from '../../ui/useLoaded';
import { useTask } from '../../ui/useTask';
import { ProblemSay } from '../accounts/ProblemSay';
import { changeNotices, myNotices } from './queries';
import { words } from './words';

/** Whether this person wants to be reminded of sessions. Changing it saves it. */
export function Reminders() {
  const say = useWords(words);
  const { data, problem } = useLoaded(useCallback(myNotices, []));
  const [chosen, setChosen] = useState<boolean | null>(null);
  const task = useTask(changeNotices);
  const change = async (session_reminders: boolean) => {
    setChosen(session_reminders);
    if (!(await task.start(session_reminders))) setChosen(!session_reminders);
  };
  return (
    <section className="card" aria-labelledby="reminders">
      <h2 id="reminders">{say.title}</h2>
      <p id="reminders-what">{say.what}</p>
      {data && (
        <label className="option check">
          <input
            type="checkbox"
            aria-describedby="reminders-what"
            checked={chosen ?? data.session_reminders}
            disabled={task.busy}
            onChange={(event) => void change(event.currentTarget.checked)}
          />
          <span>{say.on}</span>
        </label>
      )}
      <ProblemSay problem={task.problem ?? problem} />
      {chosen !== null && !task.busy && !task.problem && <Say>{say.saved}</Say>}
    </section>
  );
}
