import { useCallback, useState } from 'react';
import { Avatar } from '../../ui/Avatar';
import { useWords } from '../../ui/language';
import { useLoaded } from '../../ui/useLoaded';
import { ProblemSay } from '../accounts/ProblemSay';
import { roster } from './queries';
import { words } from './words';

/** The names that members chose for themselves; read only when somebody opens the list. */
export function RosterNames({ group }: { readonly group: string }) {
  const say = useWords(words);
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{say.who}</summary>
      {opened && <Names group={group} />}
    </details>
  );
}

function Names({ group }: { group: string }) {
  const say = useWords(words);
  const { data, problem } = useLoaded(useCallback(() => roster(group), [group]));
  if (!data) return <ProblemSay problem={problem} />;
  if (data.length === 0) return <p className="muted">{say.alone}</p>;
  return (
    <ul className="stack tight">
      {data.map(({ id, alias, pronouns }) => (
        <li key={id} className="row">
          <Avatar name={alias} of={id} />
          <bdi>{alias}</bdi>
          <span className="muted small">
            <bdi>{pronouns}</bdi>
          </span>
        </li>
      ))}
    </ul>
  );
}
