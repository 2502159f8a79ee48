import type { Room } from '../model';
import type { MyCheckin } from '../protocol';
import { notice, type Topic, without } from './changes';

/** A card replaces the one before; what is kept to oneself is on nobody's table. */
const laid = (room: Room, key: string, { mood, word, share }: MyCheckin): Room['checkins'] => {
  const others = without(room.checkins, key);
  return share === 'nobody' ? others : [...others, { key, mood, word }];
};

/** The phases of a session, how people came, and how they go. */
export const arc: Topic = {
  transcript: {
    'phase.moved': (room, event) => notice(room, event, 'phase', { count: event.to }),
  },
  state: {
    'agenda.set': (room, { phases, at }) => ({ ...room, agenda: { phases, at: 0, since: at } }),
    'phase.moved': (room, { to, at }) => ({
      ...room,
      agenda: room.agenda && { ...room.agenda, at: to, since: at },
    }),
    'checkin.given': (room, { author, mood, word, share }) =>
      mood === null
        ? room
        : {
            ...room,
            checkins: laid(room, author, { mood, word, share }),
            myCheckin: author === room.you?.key ? { mood, word, share } : room.myCheckin,
          },
    'checkin.withdrawn': (room, { author }) => ({
      ...room,
      checkins: without(room.checkins, author),
      myCheckin: author === room.you?.key ? null : room.myCheckin,
    }),
    'checkout.given': (room, { author, heard, understood, hopeful }) => ({
      ...room,
      myCheckout: author === room.you?.key ? { heard, understood, hopeful } : room.myCheckout,
    }),
  },
};
