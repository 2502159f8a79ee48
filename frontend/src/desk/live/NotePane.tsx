import type { RoomView } from '../../room/client';
import { NoteEditor } from '../notes/NoteEditor';
import type { NoteDesk } from '../notes/useNote';
import { hereCount } from './people';
import styles from './room.module.css';

interface Props {
  readonly desk: NoteDesk;
  readonly room: RoomView;
  readonly zone: string;
  readonly mayWrite: boolean;
}

export function NotePane({ desk, room, zone, mayWrite }: Props) {
  const writes = mayWrite || desk.draft.note !== null;
  return (
    <>
      <h2 className={styles.paneTitle}>Group note</h2>
      <NoteFacts room={room} />
      {writes ? (
        <NoteEditor desk={desk} zone={zone} />
      ) : (
        <p className={styles.asideText}>The facilitator of this session writes its note.</p>
      )}
    </>
  );
}

/** What the note already knows by itself. */
function NoteFacts({ room }: { readonly room: RoomView }) {
  const members = room.people.filter(({ role }) => role === 'member');
  const leads = room.people.filter(({ role }) => role === 'facilitator').map(({ name }) => name);
  return (
    <dl className={styles.facts}>
      <dt>In the room</dt>
      <dd>
        {hereCount(room.people)} of {members.length} who came
      </dd>
      <dt>Facilitators</dt>
      <dd>
        <bdi>{leads.join(' · ') || 'Nobody yet'}</bdi>
      </dd>
      <dt>Modality</dt>
      <dd>Text, online</dd>
    </dl>
  );
}
