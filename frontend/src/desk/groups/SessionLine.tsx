import { Button, Menu } from '@mantine/core';
import type { GroupSession } from '../shapes';
import { SESSION_WORDS } from '../today/SessionRow';
import { Chip } from '../ui/bits';
import { LinkButton } from '../ui/LinkButton';
import { Row } from '../ui/Rows';
import { spoken } from '../words/names';
import { moment, whenOf } from '../words/time';
import styles from './groups.module.css';

interface Props {
  readonly session: GroupSession;
  readonly onReschedule: () => void;
  readonly onCancel: () => void;
  readonly onObservers: () => void;
}

export function SessionLine({ session, onReschedule, onCancel, onObservers }: Props) {
  const [words, tone] = SESSION_WORDS[session.status];
  const { reschedule, cancel } = session.abilities;
  return (
    <Row
      title={`Session ${session.number}`}
      detail={
        <>
          {whenOf(session)}
          <History session={session} />
        </>
      }
      state={<Chip tone={tone}>{words}</Chip>}
    >
      <Step session={session} />
      {(reschedule.allowed || cancel.allowed) && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button variant="default" aria-label={`Change… session ${session.number}`}>
              Change…
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {reschedule.allowed && (
              <Menu.Item onClick={onReschedule}>Move to another time…</Menu.Item>
            )}
            {session.status === 'scheduled' && (
              <Menu.Item onClick={onObservers}>Observers…</Menu.Item>
            )}
            {cancel.allowed && <Menu.Item onClick={onCancel}>Cancel this session…</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      )}
    </Row>
  );
}

/** What was changed stays readable: when, and why. */
function History({ session }: { readonly session: GroupSession }) {
  if (session.changes.length === 0) return null;
  return (
    <ul className={styles.history} aria-label={`History of session ${session.number}`}>
      {session.changes.map(({ at, kind, reason }) => (
        <li key={`${at}${kind}`}>
          {spoken(kind)}, {moment(at, session.time_zone)}
          {reason && (
            <>
              {': '}
              <bdi>{reason}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Step({ session }: { readonly session: GroupSession }) {
  const params = { sessionId: session.id };
  const { enter, open, write_note } = session.abilities;
  if (session.status === 'closed') {
    return (
      <>
        <LinkButton to="/sessions/$sessionId/attendance" params={params} variant="default">
          Attendance
        </LinkButton>
        <LinkButton to="/sessions/$sessionId/afterwards" params={params} variant="default">
          Afterwards
        </LinkButton>
        {write_note.allowed && (
          <LinkButton to="/sessions/$sessionId/note" params={params} variant="default">
            Note
          </LinkButton>
        )}
      </>
    );
  }
  if (session.status === 'live' || open.allowed) {
    return enter.allowed || open.allowed ? (
      <LinkButton to="/sessions/$sessionId/room" params={params} variant="default">
        {session.status === 'live' ? 'Go to the room' : 'Open room'}
      </LinkButton>
    ) : null;
  }
  return null;
}
