import { useEffect } from 'react';
import type { RoomView } from '../../room/client';
import { NoteEditor } from '../notes/NoteEditor';
import type { NoteDesk } from '../notes/useNote';
import { isRehearsal } from '../rehearsal/name';
import type { Note } from '../shapes';
import { hereCount } from './people/people';
import styles from './room.module.css';

interface Props {
  readonly desk: NoteDesk;
  readonly room: RoomView;
  readonly zone: string;
}

export function NotePane({ desk, room, zone }: Props) {
  const { note } = desk.draft;
  const write = note?.abilities.write;
  const { refresh } = desk.keeper;
  // biome-ignore lint/correctness/useExhaustiveDependencies: opening and closing the room change what may be done.
  useEffect(refresh, [room.status, refresh]);
  if (isRehearsal(room.session?.id ?? '')) {
    return <p className={styles.asideText}>A rehearsal has no note: nothing of it is kept.</p>;
  }
  return (
    <>
      <h2 className={styles.paneTitle}>Group note</h2>
      <NoteFacts room={room} note={note} />
      {note?.status === 'none' && !write?.allowed ? (
        <p className={styles.asideText}>
          {room.status === 'lobby'
            ? 'Once the room is open, you can write here as you go.'
            : write?.reason}
        </p>
      ) : (
        <NoteEditor desk={desk} zone={zone} pinned />
      )}
    </>
  );
}

/** What the note already knows by itself. */
function NoteFacts({ room, note }: { readonly room: RoomView; readonly note: Note | null }) {
  const members = room.people.filter(({ role }) => role === 'member');
  const present = room.people.filter(({ role }) => role === 'facilitator').map(({ name }) => name);
  const leads = note?.header.facilitators ?? present;
  return (
    <dl className={styles.facts}>
      <dt>Participants</dt>
      <dd>{attended(room, members)}</dd>
      <dt>Facilitators</dt>
      <dd>
        <bdi>{leads.join(' · ') || 'Nobody yet'}</bdi>
      </dd>
      <dt>Modality</dt>
      <dd>{note?.header.modality ?? 'Text chat, online'}</dd>
    </dl>
  );
}

function attended({ status }: RoomView, members: RoomView['people']): string {
  if (members.length === 0) return status === 'closed' ? 'Nobody came' : 'Nobody yet';
  const came = `${members.length} came`;
  return status === 'closed' ? came : `${hereCount(members)} here, ${came}`;
}
