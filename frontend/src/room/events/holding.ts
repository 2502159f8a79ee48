import type { Room } from '../model';
import type { Held } from '../protocol';
import { change, notice, type Topic } from './changes';

const settled = (room: Room, target: number): Room => ({
  ...room,
  held: room.held.filter(({ seq }) => seq !== target),
});

const alter = (room: Room, target: number, what: Partial<Held>): Room => ({
  ...room,
  held: room.held.map((one) => (one.seq === target ? { ...one, ...what } : one)),
});

/** Messages that wait for a facilitator before the group reads them. Nothing here deletes. */
export const holding: Topic = {
  transcript: {
    'slow.set': (room, event) => notice(room, event, 'slow', { count: event.seconds }),
  },
  state: {
    'message.held': (room, { seq, at, author, text, asks, why }) => ({
      ...room,
      held: [
        ...room.held,
        { seq, at, author, text: text ?? '', asks, why, state: 'waiting', words: '' },
      ],
    }),
    'held.released': (room, { target, seq }) => ({ ...settled(room, target), letThrough: seq }),
    'held.aside': (room, { target }) => settled(room, target),
    'held.withdrawn': (room, { target }) => settled(room, target),
    'held.returned': (room, { target, words }) => alter(room, target, { state: 'returned', words }),
    'held.edited': (room, { target, text }) =>
      alter(room, target, { state: 'waiting', text: text ?? '', words: '' }),
    'member.held': (room, { member, on }) => change(room, member, { held: on }),
    'slow.set': (room, { seconds }) => ({ ...room, slowS: seconds }),
  },
};
