import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { attendanceQuery } from '../attendance/queries';
import type { GroupSession } from '../shapes';
import { Chip } from '../ui/bits';
import { LinkButton } from '../ui/LinkButton';
import { Section } from '../ui/Page';
import { Row, Rows } from '../ui/Rows';
import { whenOf } from '../words/time';
import { isUnfinished, type Sheet } from './work';

interface HeldSession {
  readonly session: GroupSession;
  readonly sheet: Sheet;
}

/** Sessions held lately. First those whose attendance nobody has confirmed or whose note nobody has signed, then the rest. */
export function Held({ sessions }: { readonly sessions: readonly GroupSession[] }) {
  const sheets = useQueries({ queries: sessions.map(({ id }) => attendanceQuery(id)) });
  const sheetOf = (index: number): Sheet => {
    const sheet = sheets[index]?.data;
    if (!sheet) return 'unknown';
    return sheet.confirmed_at ? 'confirmed' : 'open';
  };
  const all = sessions.map((session, index) => ({ session, sheet: sheetOf(index) }));
  const open = all.filter(({ session, sheet }) => isUnfinished(session, sheet));
  return (
    <>
      <HeldRows title="To finish" label="Sessions that are not finished" all={open} />
      <HeldRows
        title="Held lately"
        label="Sessions held lately"
        all={all.filter((each) => !open.includes(each))}
      />
    </>
  );
}

interface RowsProps {
  readonly title: string;
  readonly label: string;
  readonly all: readonly HeldSession[];
}

const HeldRows = ({ title, label, all }: RowsProps) =>
  all.length === 0 ? null : (
    <Section title={title}>
      <Rows label={label}>
        {all.map((each) => (
          <HeldRow key={each.session.id} {...each} />
        ))}
      </Rows>
    </Section>
  );

function HeldRow({ session, sheet }: HeldSession) {
  const name = `${session.group.name}, session ${session.number}`;
  return (
    <Row
      title={
        <Link to="/groups/$groupId" params={{ groupId: session.group.id }}>
          <bdi>{session.group.name}</bdi>, session {session.number}
        </Link>
      }
      detail={whenOf(session)}
      state={<HeldState session={session} sheet={sheet} />}
    >
      <Ways session={session} sheet={sheet} name={name} />
    </Row>
  );
}

const HeldState = ({ session, sheet }: HeldSession) => (
  <>
    {sheet === 'confirmed' && <Chip tone="accent">Attendance confirmed</Chip>}
    {session.note_signed === false && <Chip tone="warm">Note not signed</Chip>}
  </>
);

function Ways({ session, sheet, name }: HeldSession & { readonly name: string }) {
  const params = { sessionId: session.id };
  const attendance = sheet === 'open' ? 'Confirm attendance' : 'Attendance';
  const note = session.note_signed === false ? 'Finish the note' : 'Note';
  return (
    <>
      <LinkButton
        to="/sessions/$sessionId/attendance"
        params={params}
        variant="default"
        aria-label={`${attendance}: ${name}`}
      >
        {attendance}
      </LinkButton>
      <LinkButton
        to="/sessions/$sessionId/note"
        params={params}
        variant="default"
        aria-label={`${note}: ${name}`}
      >
        {note}
      </LinkButton>
    </>
  );
}
