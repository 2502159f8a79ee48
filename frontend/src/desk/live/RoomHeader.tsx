import { Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { leaveQuickly } from '../../features/crisis/leave';
import type { RoomView } from '../../room/client';
import { useTitle } from '../ui/Page';
import { clock, whenOf } from '../words/time';
import { CloseButton } from './arc/CloseButton';
import { useDesk } from './desk';
import { RoomMenu } from './RoomMenu';
import styles from './room.module.css';
import { canBePaused } from './safety/pausing';

interface Props {
  readonly silent: boolean;
  readonly onSilence: () => void;
}

export function RoomHeader({ silent, onSilence }: Props) {
  const { room, holds, may, open } = useDesk();
  const { session, status, paused } = room;
  const heading = useTitle(session ? `${session.group}, session ${session.number}` : 'Room');
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.back} aria-label="Back to Today">
        ←
      </Link>
      <div className={styles.headText}>
        <h1 className={styles.group} ref={heading} tabIndex={-1}>
          <bdi>{session?.group ?? 'The room'}</bdi>
        </h1>
        {session && (
          <p className={styles.when}>
            Session {session.number} · <span className={styles.whenFull}>{whenOf(session)} · </span>
            {statusWords(room)}
          </p>
        )}
      </div>
      <div className={styles.actions}>
        <WaysOut />
        <RoomMenu silent={silent} onSilence={onSilence} />
        {status === 'open' && canBePaused(paused) && may('pause.begin') && (
          <Button
            variant="outline"
            color="danger"
            onClick={() => open({ type: 'pause.begin', about: null })}
          >
            Safety pause
          </Button>
        )}
        {holds && status === 'open' && <CloseButton />}
      </div>
    </header>
  );
}

function statusWords({ status, openedAt, session, slowS }: RoomView): string {
  if (!session) return '';
  if (status !== 'open') return status === 'lobby' ? 'Not open yet' : 'Closed';
  const since = openedAt ? `Open since ${clock(openedAt, session.time_zone)}` : 'Open';
  return slowS > 0 ? `${since} · slow mode` : since;
}

/** The two ways that are on every page: side by side where there is room, else behind one button. */
const WaysOut = () => (
  <>
    <div className={styles.ways}>
      <Button component="a" href="/help" target="_blank" rel="noopener" variant="default">
        Help now
      </Button>
      <Button variant="default" onClick={leaveQuickly}>
        Leave quickly
      </Button>
    </div>
    <div className={styles.waysSmall}>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default">Safety</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href="/help" target="_blank" rel="noopener">
            Help now
          </Menu.Item>
          <Menu.Item onClick={leaveQuickly}>Leave quickly</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  </>
);
