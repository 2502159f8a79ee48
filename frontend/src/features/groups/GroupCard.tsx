import { formatList } from '../../ui/dates';
import { useLanguage, useWords } from '../../ui/language';
import { MyPlace } from './MyPlace';
import { NextDates } from './NextDates';
import type { MyGroup } from './queries';
import { RosterNames } from './RosterNames';
import { words } from './words';

interface Props {
  readonly mine: MyGroup;
  /** My place in the group has changed. */
  readonly onChange: () => void;
}

export function GroupCard({ mine: { group, sessions }, onChange }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const held = [group.facilitator, ...group.co_facilitators].map(
    ({ display_name }) => display_name,
  );
  const waits = group.my_place?.status === 'waitlisted';
  return (
    <article className="card group" aria-labelledby={`group-${group.id}`}>
      <header>
        <h2 id={`group-${group.id}`} dir="auto">
          {group.name}
        </h2>
        <p className="muted small">
          {say.kinds[group.kind ?? 'support_group']} · {say.heldBy(formatList(held, language))}
        </p>
      </header>
      {group.my_place && <MyPlace place={group.my_place} onChange={onChange} />}
      {!waits && <NextDates group={group} sessions={sessions} />}
      {group.my_place?.status === 'active' && <RosterNames group={group.id} />}
      {group.ground_rules && (
        <details>
          <summary>{say.rules}</summary>
          <p className="rules" dir="auto">
            {group.ground_rules}
          </p>
        </details>
      )}
    </article>
  );
}
