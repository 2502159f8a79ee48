import { getRouteApi } from '@tanstack/react-router';
import { useLayoutEffect } from 'react';
import { type LiveRoom, useRoom } from '../../room/useRoom';
import { leaveDesk } from '../leave';
import { LeaveGuard } from '../notes/LeaveGuard';
import { type NoteDesk, useNote } from '../notes/useNote';
import { Ended } from './Ended';
import { OpenRoom } from './OpenRoom';
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

interface StageProps {
  readonly room: LiveRoom;
  readonly sessionId: string;
  readonly note: NoteDesk;
}

function Stage({ room, sessionId, note }: StageProps) {
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
