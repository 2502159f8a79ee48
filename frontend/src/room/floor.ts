import type { Room } from './model';
import type { HeldWhy, Saying } from './protocol';

/** Why I cannot speak now, by the room's own code, and when that ends by itself. */
export interface Silence {
  readonly code: string;
  readonly until?: number;
}

const SECOND = 1000;

const me = ({ people, you }: Room) => people.find(({ key }) => key === you?.key);

/** Whether the piece leaves the floor to me: holder, listener who says back, speaker who confirms. */
export function haveFloor({ circle, you }: Room): boolean {
  if (!circle || !you) return true;
  if (circle.stage === 'reflecting') return circle.listener === you.key;
  if (circle.stage === 'naming') return false;
  return circle.holder === you.key;
}

const muted = (room: Room, now: number): Silence | null => {
  const mute = me(room)?.muted;
  if (!mute) return null;
  if (mute.until === null) return { code: 'muted' };
  const until = Date.parse(mute.until);
  return until > now ? { code: 'muted', until } : null;
};

/** When this person last wrote to all: said something, changed it, or sent what is read first. */
function lastWrote({ entries, held }: Room, key: string): number {
  const said = entries.findLast(({ type, author }) => type === 'message' && author === key);
  const changed = entries
    .filter((one) => one.type === 'message' && one.author === key)
    .map((one) => (one.type === 'message' ? one.editedAt : undefined));
  const waits = held.findLast(({ author }) => author === key);
  const times = [said?.at, waits?.at, ...changed];
  return Math.max(...times.map((at) => (at ? Date.parse(at) : 0)));
}

const slowed = (room: Room, now: number): Silence | null => {
  const { slowS, you } = room;
  if (slowS === 0 || !you) return null;
  const last = lastWrote(room, you.key);
  const until = last + slowS * SECOND;
  return until > now ? { code: 'slow_mode', until } : null;
};

/**
 * Why the conversation does not take my words now, in the order in which the room would refuse them.
 * The server decides; this only lets a screen say so beforehand, without waiting for a refusal.
 */
export function silence(room: Room, now: number): Silence | null {
  const { status, you, paused, breakouts } = room;
  if (status === 'closed') return { code: 'session_closed' };
  if (status === 'lobby') return { code: 'session_not_open' };
  if (!you || you.standing === 'waiting') return { code: 'not_admitted' };
  if (you.role === 'facilitator') return null;
  if (you.standing === 'removed') return { code: 'removed' };
  if (you.role === 'observer') return { code: 'observer' };
  if (paused) return { code: 'room_paused' };
  if (me(room)?.out) return { code: 'stepped_out' };
  const quiet = muted(room, now);
  if (quiet) return quiet;
  if (breakouts?.mine) return { code: 'in_breakout' };
  if (!haveFloor(room)) return { code: 'not_your_turn' };
  return slowed(room, now);
}

/** Why my next message will wait for a facilitator. A hold on me alone comes and goes with events. */
export const holdOf = (room: Room): HeldWhy | null => {
  if (me(room)?.held) return 'person';
  return room.myHold === 'person' ? null : room.myHold;
};

/** Where my words go: into my small room while I am in one, else to all. */
export const whereTo = ({ breakouts }: Room): Extract<Saying['type'], `${string}.say`> =>
  breakouts?.mine ? 'breakout.say' : 'message.say';

/** Who is still to speak, the holder first. */
export const stillToSpeak = ({ circle }: Room): readonly string[] => {
  if (!circle) return [];
  const others = circle.order.filter((key) => key !== circle.holder && !circle.done.includes(key));
  return circle.holder === null ? others : [circle.holder, ...others];
};

/** The queue of raised hands, in the order of the log. */
export const hands = ({ people }: Room) =>
  people
    .filter(({ hand }) => hand !== null)
    .toSorted((one, other) => (one.hand ?? 0) - (other.hand ?? 0));
