import { applyEvent } from './events';
import { type Calling, EMPTY_ROOM, type Pending, type Room } from './model';
import { acked, unanswered, unsent, written } from './pending';
import {
  type Batch,
  type Ending,
  GATE_CLOSED,
  type Refused,
  type Saying,
  SESSION_CLOSED,
  type ServerFrame,
  type Typing,
  type Welcome,
  type WireState,
} from './protocol';

/** What can happen to the room on this side of the wire: frames, and what I write myself. */
export type RoomAction =
  | Exclude<ServerFrame, Typing>
  /** When somebody was seen writing is this side's to know. */
  | (Typing & { readonly now: number })
  | {
      readonly type: 'wrote';
      readonly cid: string;
      readonly text: string;
      readonly at: string;
      /** Where the words go; to all unless it says otherwise. */
      readonly saying?: Saying;
    }
  | { readonly type: 'discarded'; readonly cid: string }
  | { readonly type: 'rebuff.read' }
  | { readonly type: 'calling'; readonly calling: Calling | null }
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
    case 'typing':
      return { ...room, typing: { ...room.typing, [action.key]: action.now } };
    case 'wrote':
      return wrote(room, action);
    case 'discarded':
      return { ...room, pending: room.pending.filter((one) => one.cid !== action.cid) };
    case 'rebuff.read':
      return { ...room, rebuff: null };
    case 'calling':
      return { ...room, calling: action.calling };
    case 'ended':
      return ended(room, action.why);
    default:
      return room;
  }
}

const wrote = (
  room: Room,
  { cid, text, at, saying = { type: 'message.say', text } }: Extract<RoomAction, { type: 'wrote' }>,
): Room => ({ ...room, pending: [...room.pending, written(cid, saying, at)] });

/** What each topic shows of itself in a welcome. What an older server does not say is as if it were not. */
const shown = (state: WireState) => ({
  agenda: state.agenda ?? null,
  checkins: state.checkins ?? [],
  myCheckin: state.my_checkin ?? null,
  myCheckout: state.my_checkout ?? null,
  circle: state.circle ?? null,
  heard: state.heard ?? [],
  offers: state.offers ?? [],
  airtime: state.airtime ?? [],
  held: state.held ?? [],
  myHold: state.my_hold ?? null,
  slowS: state.slow_s ?? 0,
  myMutes: state.my_mutes ?? [],
  breakouts: state.breakouts ?? null,
  paused: state.paused ?? null,
  help: state.help ?? [],
  lead: state.lead ?? null,
  leadAsked: state.lead_asked ?? null,
  showsTyping: state.typing ?? false,
});

const isNew = ({ newcomer = false }: { readonly newcomer?: boolean }) => newcomer;

/**
 * Another epoch is another log: what we held of the old one is put away, except what I wrote.
 * Another `you` is another person at this screen: to them nothing of this belongs.
 */
function welcomed(room: Room, { you, session, state, head, epoch }: Welcome): Room {
  if (room.you && room.you.key !== you.key) return EMPTY_ROOM;
  const sameLog = room.epoch === epoch && room.last <= head;
  const kept = sameLog ? room : { ...EMPTY_ROOM, pending: room.pending, calling: room.calling };
  const named = state.people.map(({ key, name, pronouns, role }) => [
    key,
    { name, pronouns, role },
  ]);
  return {
    ...kept,
    ...shown(state),
    you,
    session,
    status: state.status,
    openedAt: state.opened_at,
    closedAt: state.closed_at,
    people: state.people,
    waiting: state.waiting,
    newcomers: [...state.people, ...state.waiting].filter(isNew).map(({ key }) => key),
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

/** The connection is over for good: what has not gone out by now never will. A sign-in that ended leaves nothing. */
function ended(room: Room, why: Ending): Room {
  if (why === 'signed_out') return EMPTY_ROOM;
  return unsent(room, why === 'closed' ? SESSION_CLOSED : 'not_sent');
}

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
