import { formatDay, formatList, formatSpan, myZone, sameClock, zonePlace } from '../../ui/dates';
import { Link } from '../../ui/Link';
import { useLanguage, useWords } from '../../ui/language';
import { MyPlace } from './MyPlace';
import type { MyGroup, Session } from './queries';
import { RosterNames } from './RosterNames';
import { words } from './words';

const LATER = 3;

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
  const [next, ...rest] = sessions.filter(({ status }) => status !== 'cancelled');
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
      {next ? <NextSession session={next} /> : <p>{say.none}</p>}
      {rest.length > 0 && <Later sessions={rest.slice(0, LATER)} />}
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

function Later({ sessions }: { readonly sessions: readonly Session[] }) {
  const say = useWords(words);
  return (
    <details>
      <summary>{say.later}</summary>
      <ul className="stack tight">
        {sessions.map((session) => (
          <li key={session.id}>
            <When session={session} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function NextSession({ session }: { session: Session }) {
  const say = useWords(words);
  const enter = session.abilities.enter;
  return (
    <section className={session.status === 'live' ? 'next live' : 'next'}>
      <h3>{session.status === 'live' ? say.now : say.next}</h3>
      <When session={session} />
      {enter.allowed ? (
        <Link to={`/session/${session.id}`} className="button main">
          {say.enter}
        </Link>
      ) : (
        <p className="muted small">{say.early}</p>
      )}
    </section>
  );
}

/** In my time, and in the group's where the two differ. */
function When({ session: { starts_at, ends_at, time_zone } }: { session: Session }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const mine = myZone();
  const span = (zone: string) => formatSpan(starts_at, ends_at, language, zone);
  return (
    <p>
      <time dateTime={starts_at}>
        {formatDay(starts_at, language, mine)}, <span className="whole">{span(mine)}</span>
      </time>
      {!sameClock(starts_at, mine, time_zone) && (
        <span className="muted small other-time">
          {say.groupTime(span(time_zone), zonePlace(time_zone))}
        </span>
      )}
    </p>
  );
}
