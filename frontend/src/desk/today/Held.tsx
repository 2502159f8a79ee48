import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { attendanceQuery } from '../attendance/queries';
import type { GroupSession } from '../shapes';
import { Chip } from '../ui/bits';
import { LinkButton } from '../ui/LinkButton';
import { Section } from '../ui/Page';
import { Row, Rows } from '../ui/Rows';
import { whenOf } from '../words/time';

type Standing = 'open' | 'confirmed' | 'unknown';

/** Sessions held lately. First those whose attendance nobody has confirmed, then the rest. */
export function Held({ sessions }: { readonly sessions: readonly GroupSession[] }) {
  const sheets = useQueries({ queries: sessions.map(({ id }) => attendanceQuery(id)) });
  const standing = (index: number): Standing => {
    const sheet = sheets[index]?.data;
    if (!sheet) return 'unknown';
    return sheet.confirmed_at ? 'confirmed' : 'open';
  };
  const all = sessions.map((session, index) => ({ session, standing: standing(index) }));
  const open = all.filter((each) => each.standing === 'open');
  const rest = all.filter((each) => each.standing !== 'open');
  return (
    <>
      {open.length > 0 && (
        <Section title="To finish">
          <Rows label="Sessions whose attendance is not confirmed">
            {open.map(({ session }) => (
              <HeldRow key={session.id} session={session} standing="open" />
            ))}
          </Rows>
        </Section>
      )}
      {rest.length > 0 && (
        <Section title="Held lately">
          <Rows label="Sessions held lately">
            {rest.map(({ session, standing: how }) => (
              <HeldRow key={session.id} session={session} standing={how} />
            ))}
          </Rows>
        </Section>
      )}
    </>
  );
}

interface RowProps {
  readonly session: GroupSession;
  readonly standing: Standing;
}

function HeldRow({ session, standing }: RowProps) {
  const params = { sessionId: session.id };
  const name = `${session.group.name}, session ${session.number}`;
  return (
    <Row
      title={
        <Link to="/groups/$groupId" params={{ groupId: session.group.id }}>
          <bdi>{session.group.name}</bdi>, session {session.number}
        </Link>
      }
      detail={whenOf(session)}
      state={standing === 'confirmed' && <Chip tone="accent">Attendance confirmed</Chip>}
    >
      <LinkButton
        to="/sessions/$sessionId/attendance"
        params={params}
        variant="default"
        aria-label={`${standing === 'open' ? 'Confirm attendance' : 'Attendance'}: ${name}`}
      >
        {standing === 'open' ? 'Confirm attendance' : 'Attendance'}
      </LinkButton>
      <LinkButton
        to="/sessions/$sessionId/note"
        params={params}
        variant="default"
        aria-label={`Note: ${name}`}
      >
        Note
      </LinkButton>
    </Row>
  );
}
