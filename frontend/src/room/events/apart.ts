import type { Room, Strands, Word } from '../model';
import type { Breakout, RoomEvent } from '../protocol';
import { notice, type Topic } from './changes';

const word = ({ seq, at, author }: RoomEvent, text: string | null, n: number): Word => ({
  seq,
  at,
  author,
  text,
  n,
});

const added = (strands: Strands, id: string, one: Word): Strands => ({
  ...strands,
  [id]: [...(strands[id] ?? []), one],
});

const visit = (room: Room, strand: string, change: (visitors: readonly string[]) => string[]) => {
  const rooms = room.breakouts?.rooms.map(
    (one): Breakout => (one.id === strand ? { ...one, visitors: change(one.visitors) } : one),
  );
  return { ...room, breakouts: room.breakouts && { ...room.breakouts, rooms: rooms ?? [] } };
};

const isMine = (room: Room, members: readonly string[]): boolean =>
  room.you !== null && members.includes(room.you.key);

/** Words beside the conversation: with one member, among facilitators, in small rooms. */
export const apart: Topic = {
  transcript: {
    'aside.said': (room, event) => ({
      ...room,
      asides: added(room.asides, event.member, word(event, event.text, event.n)),
    }),
    'backstage.said': (room, event) => ({
      ...room,
      backstage: [...room.backstage, word(event, event.text, event.n)],
    }),
    'breakout.said': (room, event) => ({
      ...room,
      strands: added(room.strands, event.strand, word(event, event.text, event.n)),
    }),
    'breakouts.began': (room, event) => notice(room, event, 'apart', { until: event.until }),
    'breakouts.ended': (room, event) => notice(room, event, 'together'),
  },
  state: {
    'breakouts.began': (room, { rooms, until }) => ({
      ...room,
      breakouts: {
        rooms: rooms.map((one) => ({ ...one, visitors: [] })),
        until,
        mine: rooms.find(({ members }) => isMine(room, members))?.id ?? null,
      },
    }),
    'breakouts.extended': (room, { until }) => ({
      ...room,
      breakouts: room.breakouts && { ...room.breakouts, until },
    }),
    'breakouts.ended': (room) => ({ ...room, breakouts: null }),
    'breakout.visited': (room, { strand, key }) =>
      visit(room, strand, (visitors) => [...visitors.filter((one) => one !== key), key]),
    'breakout.left': (room, { strand, key }) =>
      visit(room, strand, (visitors) => visitors.filter((one) => one !== key)),
  },
};
