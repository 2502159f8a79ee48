import { Button } from '@mantine/core';
import type { RoomClient, RoomView } from '../../room/client';
import { LICENCE_EXPIRED } from '../../room/protocol';
import { LinkButton } from '../ui/LinkButton';
import { Composer } from './Composer';
import { OpenBlocked } from './OpenBlocked';
import styles from './talk.module.css';

interface Props {
  readonly room: RoomView;
  readonly client: RoomClient;
  readonly holds: boolean;
  readonly sessionId: string;
  readonly signed: boolean;
}

/** What stands under the conversation: open the room, write in it, or go on once it is closed. */
export function Floor({ room, client, holds, sessionId, signed }: Props) {
  if (room.session === null) return null;
  if (room.status === 'closed') return <Closed sessionId={sessionId} signed={signed} />;
  if (room.status === 'lobby') return <Lobby room={room} client={client} holds={holds} />;
  if (!holds)
    return <p className={styles.aside}>You observe this session. The group can see you.</p>;
  const hint =
    room.link.state === 'live' ? '' : 'You can go on writing. It is sent once you are back.';
  return <Composer onSay={client.say} hint={hint} />;
}

function Lobby({ room, client, holds }: Pick<Props, 'room' | 'client' | 'holds'>) {
  const waiting = room.waiting.length;
  const open = () => {
    client.readRebuff();
    client.ask({ type: 'session.open' });
  };
  if (!holds) return <p className={styles.aside}>The facilitator has not opened the room yet.</p>;
  return (
    <section className={styles.stage} aria-label="Before the session">
      <h2 className={styles.stageTitle}>The room is not open yet</h2>
      <p className={styles.stageText}>
        {waiting === 0
          ? 'Nobody has come yet. You can open the room now and let people in as they come.'
          : 'People are at the door. Open the room, then let them in.'}
      </p>
      {room.rebuff?.code === LICENCE_EXPIRED && <OpenBlocked />}
      <Button size="md" onClick={open}>
        Open the room
      </Button>
    </section>
  );
}

const Closed = ({ sessionId, signed }: Pick<Props, 'sessionId' | 'signed'>) => (
  <section className={styles.stage} aria-label="After the session">
    <h2 className={styles.stageTitle}>The session is closed</h2>
    <p className={styles.stageText}>
      {signed
        ? 'Your note is signed. What is left is to check who was here.'
        : 'Two things are left: check who was here, and sign your note.'}
    </p>
    <div className={styles.stageActions}>
      <LinkButton to="/sessions/$sessionId/attendance" params={{ sessionId }}>
        Confirm attendance
      </LinkButton>
      <LinkButton to="/sessions/$sessionId/note" params={{ sessionId }} variant="default">
        {signed ? 'Read the note' : 'Finish the note'}
      </LinkButton>
    </div>
  </section>
);
