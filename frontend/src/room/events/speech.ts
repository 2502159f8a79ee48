import type { Room } from '../model';
import type { Airtime } from '../protocol';
import { change, rewrite, say, type Topic } from './changes';

const count = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Who spoke before what has just been added. */
const before = ({ entries }: Room): string | undefined =>
  entries.findLast(({ type }, place) => type === 'message' && place < entries.length - 1)?.author;

/** As the room counts: a turn is a stretch that nobody else interrupts. Facilitators alone keep it. */
function aired(room: Room, author: string, text: string): readonly Airtime[] {
  const isMember = room.names[author]?.role === 'member';
  if (room.you?.role !== 'facilitator' || !isMember) return room.airtime;
  const place = room.airtime.findIndex(({ key }) => key === author);
  const { words, turns } = room.airtime[place] ?? { words: 0, turns: 0 };
  const now = {
    key: author,
    words: words + count(text),
    turns: turns + Number(before(room) !== author),
  };
  return place < 0 ? [...room.airtime, now] : room.airtime.with(place, now);
}

const noLongerTyping = (room: Room, author: string): Room['typing'] => {
  if (room.typing[author] === undefined) return room.typing;
  const { [author]: _, ...others } = room.typing;
  return others;
};

/** Words of mine that nobody had to let through: whoever was new is not read first any more. */
const saidAtOnce = ({ you, letThrough }: Room, author: string, seq: number): boolean =>
  author === you?.key && seq !== letThrough + 1;

/** Speaking, and what others give back to a message: heard, never counted. */
export const speech: Topic = {
  transcript: {
    'message.said': (room, { seq, at, author, text, asks, reflects, edited }) =>
      say(room, {
        type: 'message',
        seq,
        at,
        author,
        text,
        reason: '',
        asks: asks ?? null,
        reflects: reflects !== undefined && reflects !== null && reflects !== false,
        edited: edited === true,
      }),
    'message.edited': (room, { target, text, at }) =>
      rewrite(room, target, (entry) =>
        entry.text === null || text === null ? {} : { text, edited: true, editedAt: at },
      ),
    'message.removed': (room, { target, reason = '', by = '' }) =>
      rewrite(room, target, () => ({ text: null, reason, by })),
    'message.restored': (room, { target, text, edited }) =>
      rewrite(room, target, (entry) => ({
        text,
        reason: '',
        edited: edited ?? entry.edited === true,
      })),
  },
  state: {
    'message.said': (room, { seq, author, text }) => ({
      ...room,
      myHold: saidAtOnce(room, author, seq) ? null : room.myHold,
      typing: noLongerTyping(room, author),
      airtime: text === null ? room.airtime : aired(room, author, text),
    }),
    'message.heard': (room, { author, target, how, on }) => {
      const others = room.heard.filter(
        ({ seq, key, kind }) => seq !== target || key !== author || kind !== how,
      );
      const heard = on ? [...others, { seq: target, key: author, kind: how }] : others;
      return { ...room, heard };
    },
    'hand.raised': (room, { author, seq, reason = 'speak', to = null }) =>
      change(room, author, { hand: seq, hand_reason: reason, hand_to: to }),
    'hand.lowered': (room, { member }) =>
      change(room, member, { hand: null, hand_reason: null, hand_to: null }),
  },
};
