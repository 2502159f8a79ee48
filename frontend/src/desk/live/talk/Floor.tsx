import { Button } from '@mantine/core';
import { type Breakouts, LICENCE_EXPIRED } from '../../../room/protocol';
import { isRehearsal } from '../../rehearsal/name';
import { LinkButton } from '../../ui/LinkButton';
import { useDesk } from '../desk';
import { AFTER_TITLE } from '../safety/useFocusThroughPause';
import { Composer, WRITE } from './Composer';
import { OpenBlocked } from './OpenBlocked';
import styles from './talk.module.css';

/** What stands under the conversation: open the room, write in it, or go on once it is closed. */
export function Floor({ signed }: { readonly signed: boolean }) {
  const { room, holds } = useDesk();
  if (room.session === null) return null;
  if (room.status === 'closed') return <Closed signed={signed} />;
  if (room.status === 'lobby') return <Lobby />;
  if (!holds)
    return <p className={styles.aside}>You observe this session. The group can see you.</p>;
  return <Speaking />;
}

function Speaking() {
  const { room, nameOf } = useDesk();
  const apart = room.link.state === 'live' && room.breakouts;
  const { client, circle, link, you } = room;
  return (
    <Composer
      id="composer"
      label={WRITE}
      placeholder="Write to the group…"
      onSay={client.say}
      onTyping={client.typing}
      hint={
        apart ? (
          <Apart breakouts={apart} />
        ) : (
          hintOf(link.state !== 'live', circle?.holder ?? null, you?.key, nameOf)
        )
      }
    />
  );
}

/** Whoever is in a small room does not see what is said here until they are back. */
function Apart({ breakouts }: { readonly breakouts: Breakouts }) {
  const { room, show } = useDesk();
  const away = new Set(breakouts.rooms.flatMap(({ members }) => members));
  const stays = room.people.some(
    ({ key, role, here }) => role === 'member' && here && !away.has(key),
  );
  return (
    <>
      {stays ? 'Some are in small rooms.' : 'Everybody is in small rooms.'} They read this when they
      are back. To speak with a room now, visit it.
      <button type="button" className={styles.small} onClick={() => show('breakouts')}>
        See the small rooms
      </button>
    </>
  );
}

function hintOf(
  down: boolean,
  holder: string | null,
  me: string | undefined,
  nameOf: (key: string) => string,
): string {
  if (down) return 'You can go on writing. It is sent once you are back.';
  if (holder === null || holder === me) return '';
  return `${nameOf(holder)} has the piece. You may speak, because you hold the room.`;
}

function Lobby() {
  const { room, holds, ask } = useDesk();
  const waiting = room.waiting.length;
  const open = () => {
    room.client.readRebuff();
    ask({ type: 'session.open' });
  };
  if (!holds) return <p className={styles.aside}>The facilitator has not opened the room yet.</p>;
  return (
    <section className={styles.stage} aria-label="Before the session">
      <h2 className={styles.stageTitle}>The room is not open yet</h2>
      <p className={styles.stageText}>
        {waiting === 0
          ? 'Nobody has come yet. You can open the room now and let people in as they come.'
          : 'People are at the door. You can let them in now; they can write once the room is open.'}
      </p>
      {room.rebuff?.code === LICENCE_EXPIRED && <OpenBlocked />}
      <Button size="md" onClick={open}>
        Open the room
      </Button>
    </section>
  );
}

function Closed({ signed }: { readonly signed: boolean }) {
  const { sessionId } = useDesk();
  if (isRehearsal(sessionId)) return <Rehearsed />;
  return (
    <section className={styles.stage} aria-label="After the session">
      <h2 id={AFTER_TITLE} tabIndex={-1} className={styles.stageTitle}>
        The session is closed
      </h2>
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
}

const Rehearsed = () => (
  <section className={styles.stage} aria-label="After the rehearsal">
    <h2 id={AFTER_TITLE} tabIndex={-1} className={styles.stageTitle}>
      The rehearsal is over
    </h2>
    <p className={styles.stageText}>Nothing of it is kept. You can hold another one at once.</p>
    <div className={styles.stageActions}>
      <LinkButton to="/rehearsal">Back to the rehearsals</LinkButton>
    </div>
  </section>
);
