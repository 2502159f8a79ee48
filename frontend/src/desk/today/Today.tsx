import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sessionsQuery } from '../groups/queries';
import { type Me, useMe } from '../shell/queries';
import { Empty } from '../ui/bits';
import { LinkButton } from '../ui/LinkButton';
import { Page, Section } from '../ui/Page';
import { Rows } from '../ui/Rows';
import { Ready } from '../ui/Trouble';
import { day } from '../words/time';
import { Held } from './Held';
import { SessionRow } from './SessionRow';
import { type Day, sorted } from './work';

const DAY_MS = 86_400_000;

/** Two weeks back, for what was left open, and three ahead. Asked by whole days, so the answer can be kept. */
function span() {
  const midnight = new Date();
  midnight.setHours(0, 0, 0, 0);
  const at = (days: number) => new Date(midnight.getTime() + days * DAY_MS).toISOString();
  return { window: { from: at(-14), to: at(22) }, endOfToday: new Date(at(1)) };
}

export function Today() {
  const me = useMe();
  const { window, endOfToday } = useMemo(span, []);
  const sessions = useInfiniteQuery(sessionsQuery(window));
  return (
    <Page title="Today" lead={day(new Date().toISOString(), me.clinic.time_zone)}>
      <Ready query={sessions}>
        {(all) => <DayView day={sorted(all, new Date(), endOfToday)} me={me} />}
      </Ready>
    </Page>
  );
}

function DayView({ day: { live, held, today, next }, me }: { day: Day; me: Me }) {
  const nothing = live.length + held.length + today.length + next.length === 0;
  if (nothing) return <NoSessions me={me} />;
  return (
    <>
      {live.length > 0 && (
        <Section title="Now">
          <Rows label="Sessions that are live">
            {live.map((session) => (
              <SessionRow key={session.id} session={session} first />
            ))}
          </Rows>
        </Section>
      )}
      <Later day={{ live, held, today, next }} />
      {held.length > 0 && <Held sessions={held} />}
      {next.length > 0 && (
        <Section title="Coming up">
          <Rows label="Coming sessions">
            {next.map((session) => (
              <SessionRow key={session.id} session={session} plain />
            ))}
          </Rows>
        </Section>
      )}
    </>
  );
}

function Later({ day: { live, today, next } }: { readonly day: Day }) {
  if (today.length === 0 && live.length > 0) return null;
  return (
    <Section title={live.length > 0 ? 'Later today' : 'Sessions today'}>
      {today.length > 0 ? (
        <Rows label="Sessions today">
          {today.map((session, index) => (
            <SessionRow
              key={session.id}
              session={session}
              first={live.length === 0 && index === 0}
            />
          ))}
        </Rows>
      ) : (
        <Empty title="No session today">
          {next[0] ? 'The next ones are below.' : 'Nothing is planned for the coming weeks.'}
        </Empty>
      )}
    </Section>
  );
}

const NoSessions = ({ me }: { readonly me: Me }) => (
  <Empty
    title="No sessions yet"
    action={
      <LinkButton to="/groups" variant={me.role === 'facilitator' ? 'filled' : 'default'}>
        Go to groups
      </LinkButton>
    }
  >
    Sessions come from groups. Set up a group with its days and times, and each session appears here
    when it is due, with the one thing to do next.
  </Empty>
);
