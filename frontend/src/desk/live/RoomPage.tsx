import { getRouteApi } from '@tanstack/react-router';
import { useLayoutEffect, useMemo, useState } from 'react';
import { type LiveRoom, useRoom } from '../../room/useRoom';
import { leaveDesk } from '../leave';
import { LeaveGuard } from '../notes/LeaveGuard';
import { type NoteDesk, useNote } from '../notes/useNote';
import { AlertBanner } from '../safety/AlertBanner';
import { Banner } from './Banner';
import { Conversation } from './Conversation';
import { Ended } from './Ended';
import { Floor } from './Floor';
import { linesOf } from './lines';
import { NotePane } from './NotePane';
import { type Pane, Panes } from './Panes';
import { People } from './People';
import { Removals, type Target } from './Removals';
import { RoomHeader } from './RoomHeader';
import styles from './room.module.css';
import { useRebuff } from './useRebuff';

const route = getRouteApi('/sessions/$sessionId/room');

export function RoomPage() {
  const { sessionId } = route.useParams();
  return <Room key={sessionId} sessionId={sessionId} />;
}

function Room({ sessionId }: { readonly sessionId: string }) {
  const room = useRoom(sessionId);
  const note = useNote(sessionId);
  useRebuff(room);
  useSignedOut(room);
  return (
    <>
      <LeaveGuard desk={note} />
      <Stage room={room} sessionId={sessionId} note={note} />
    </>
  );
}

function Stage({ room, sessionId, note }: OpenProps) {
  const { link, session } = room;
  const closed = room.status === 'closed' || (link.state === 'ended' && link.why === 'closed');
  if (link.state === 'ended' && (session === null || !closed)) {
    return <Ended why={link.why} sessionId={sessionId} note={note} />;
  }
  return <OpenRoom room={room} sessionId={sessionId} note={note} />;
}

/** Nobody is signed in here any more, or another person is: neither may see this room, nor write this note. */
function useSignedOut({ link }: LiveRoom): void {
  const out = link.state === 'ended' && link.why === 'signed_out';
  useLayoutEffect(() => {
    if (out) leaveDesk();
  }, [out]);
}

function useLines({ entries, pending, names, you }: LiveRoom) {
  return useMemo(() => linesOf({ entries, pending, names, you }), [entries, pending, names, you]);
}

interface OpenProps {
  readonly room: LiveRoom;
  readonly sessionId: string;
  readonly note: NoteDesk;
}

function OpenRoom({ room, sessionId, note }: OpenProps) {
  const { client, you } = room;
  const holds = you?.role === 'facilitator';
  const zone = room.session?.time_zone ?? 'UTC';
  const [pane, setPane] = useState<Pane>('talk');
  const [target, setTarget] = useState<Target | null>(null);
  return (
    <main className={styles.room} id="content">
      <RoomHeader room={room} client={client} holds={holds} />
      <AlertBanner beside />
      <Banner link={room.link} />
      <Panes
        pane={pane}
        onPane={setPane}
        quiet={room.entries.length === 0 && room.status === 'lobby'}
        waiting={holds ? room.waiting.length : 0}
        people={
          <People
            room={room}
            client={client}
            zone={zone}
            holds={holds}
            sessionId={sessionId}
            onRemove={(person) => setTarget({ type: 'person', person })}
          />
        }
        talk={<Talk {...{ room, sessionId, note, holds, zone, setTarget }} />}
        note={<NotePane desk={note} room={room} zone={zone} />}
      />
      <Removals target={target} client={client} onClose={() => setTarget(null)} />
    </main>
  );
}

interface TalkProps extends OpenProps {
  readonly holds: boolean;
  readonly zone: string;
  readonly setTarget: (target: Target) => void;
}

function Talk({ room, sessionId, note, holds, zone, setTarget }: TalkProps) {
  const lines = useLines(room);
  const removeMessage = (seq: number) => setTarget({ type: 'message', seq });
  return (
    <>
      <Conversation
        lines={lines}
        zone={zone}
        client={room.client}
        onRemove={holds && room.status !== 'closed' ? removeMessage : null}
      />
      <Floor
        room={room}
        client={room.client}
        holds={holds}
        sessionId={sessionId}
        signed={note.draft.state === 'signed'}
      />
    </>
  );
}
