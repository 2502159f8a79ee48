import { applyEvent } from './events';
import { EMPTY_ROOM, type Pending, type Room } from './model';
import {
  type Ack,
  type Batch,
  type Ending,
  GATE_CLOSED,
  type Refused,
  SESSION_CLOSED,
  type ServerFrame,
  type Welcome,
} from './protocol';

/** What can happen to the room on this side of the wire: frames, and what I write myself. */
export type RoomAction =
  | ServerFrame
  | {
      readonly type: 'wrote';
      readonly cid: string;
      readonly text: string;
      readonly at: string;
    }
  | { readonly type: 'discarded'; readonly cid: string }
  | { readonly type: 'rebuff.read' }
  | { readonly type: 'ended'; readonly why: Ending };

/** Pure. A batch that leaves a gap changes nothing: the socket asks for the missing part. Nor does a frame that this client does not know. */
export function reduceRoom(room: Room, action: RoomAction): Room {
  switch (action.type) {
    case 'welcome':
      return welcomed(room, action);
    case 'events':
      return batched(room, action);
    case 'ack':
      return acked(room, action);
    case 'refused':
      return refused(room, action);
    case 'beat':
      return action.head > room.head ? { ...room, head: action.head } : room;
    case 'wrote':
      return { ...room, pending: [...room.pending, written(action.cid, action.text, action.at)] };
    case 'discarded':
      return { ...room, pending: room.pending.filter((one) => one.cid !== action.cid) };
    case 'rebuff.read':
      return { ...room, rebuff: null };
    case 'ended':
      return ended(room, action.why);
    default:
      return room;
  }
}

const written = (cid: string, text: string, at: string): Pending => ({
  cid,
  text,
  at,
  state: 'sending',
  seq: null,
  code: '',
  message: '',
});

/**
 * Another epoch is another log: what we held of the old one is put away, except what I wrote.
 * Another `you` is another person at this screen: to them nothing of this belongs.
 */
function welcomed(room: Room, { you, session, state, head, epoch }: Welcome): Room {
  if (room.you && room.you.key !== you.key) return EMPTY_ROOM;
  const sameLog = room.epoch === epoch && room.last <= head;
  const kept = sameLog ? room : { ...EMPTY_ROOM, pending: room.pending };
  const named = state.people.map(({ key, name, pronouns, role }) => [
    key,
    { name, pronouns, role },
  ]);
  return {
    ...kept,
    you,
    session,
    status: state.status,
    openedAt: state.opened_at,
    closedAt: state.closed_at,
    people: state.people,
    waiting: state.waiting,
    names: { ...kept.names, ...Object.fromEntries(named) },
    epoch,
    head,
    stateAt: head,
    revoked: null,
  };
}

/** `after ≤ last`: drop what is known, apply the rest, move to `upto`. A hole is an event not meant for me. */
function batched(room: Room, { after, upto, events }: Batch): Room {
  if (after > room.last || upto <= room.last) return room;
  const fresh = events.filter((event) => event.seq > room.last);
  const moved = fresh.reduce(applyEvent, room);
  return {
    ...moved,
    last: upto,
    head: Math.max(room.head, upto),
    pending: unanswered(moved, upto, fresh),
  };
}

/** Gone are those whose event is here, and, before their ack comes, those that a fresh event of mine repeats. */
function unanswered({ you, pending }: Room, upto: number, fresh: Batch['events']): Pending[] {
  const mine = fresh.flatMap((event) =>
    event.kind === 'message.said' && event.author === you?.key ? [event.text] : [],
  );
  return pending.filter((one) => {
    if (one.seq !== null) return one.seq > upto;
    const place = one.state === 'sending' ? mine.indexOf(one.text.trim()) : -1;
    if (place >= 0) mine.splice(place, 1);
    return place < 0;
  });
}

/** A message stays pending until its event has arrived, so that it never blinks. */
function acked(room: Room, { cid, seq, at }: Ack): Room {
  const pending = room.pending.flatMap((one): Pending[] => {
    if (one.cid !== cid) return [one];
    return seq > room.last ? [{ ...one, state: 'sent', seq, at }] : [];
  });
  return { ...room, pending };
}

/** The connection is over for good: what has not gone out by now never will. A sign-in that ended leaves nothing. */
function ended(room: Room, why: Ending): Room {
  if (why === 'signed_out') return EMPTY_ROOM;
  return unsent(room, why === 'closed' ? SESSION_CLOSED : 'not_sent');
}

const unsent = (room: Room, code: string): Room => ({
  ...room,
  pending: room.pending.map(
    (one): Pending =>
      one.state === 'sending' ? { ...one, state: 'refused', code, message: '' } : one,
  ),
});

/** Whoever comes back to a session that has closed meanwhile hears it instead of a welcome. */
const closedMeanwhile = (room: Room): Room => ({
  ...unsent(room, SESSION_CLOSED),
  status: 'closed',
  waiting: [],
});

function refused(room: Room, { cid, code, message }: Refused): Room {
  if (cid === null && code === SESSION_CLOSED) return closedMeanwhile(room);
  if (cid === null && code === GATE_CLOSED) return { ...room, revoked: code };
  if (!room.pending.some((one) => one.cid === cid)) {
    return { ...room, rebuff: { cid, code, message } };
  }
  const pending = room.pending.map(
    (one): Pending => (one.cid === cid ? { ...one, state: 'refused', code, message } : one),
  );
  return { ...room, pending };
}
