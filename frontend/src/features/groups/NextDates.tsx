import { formatDay, formatSpan, formatTime, myZone, sameClock, zonePlace } from '../../ui/dates';
import { Link } from '../../ui/Link';
import { useLanguage, useWords } from '../../ui/language';
import type { Group, MyGroup, Session } from './queries';
import { rhythm } from './rhythm';
import { words } from './words';

const LATER = 3;

/** When the group meets: as a rule, next time, and after that. */
export function NextDates({ group, sessions }: MyGroup) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [next, ...rest] = sessions.filter(({ status }) => status !== 'cancelled');
  const rule = rhythm(group, language);
  return (
    <>
      {rule && group.session_minutes && (
        <p className="muted small">{say.meets(rule, group.session_minutes)}</p>
      )}
      {next ? (
        <NextSession session={next} offered={group.my_place?.status === 'offered'} />
      ) : (
        <OnlyDate group={group} />
      )}
      {rest.length > 0 && <Later sessions={rest.slice(0, LATER)} />}
    </>
  );
}

/** All that is known where the sessions themselves are not shown: when the next one begins. */
function OnlyDate({ group: { next_session } }: { group: Group }) {
  const say = useWords(words);
  const { language } = useLanguage();
  if (!next_session) return <p>{say.none}</p>;
  const { starts_at } = next_session;
  return (
    <section className="next">
      <h3>{say.next}</h3>
      <p>
        <time dateTime={starts_at}>
          {formatDay(starts_at, language)}, {formatTime(starts_at, language)}
        </time>
      </p>
    </section>
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

function NextSession({ session, offered }: { session: Session; offered: boolean }) {
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
        <p className="muted small">{offered ? say.onceAccepted : say.early}</p>
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
