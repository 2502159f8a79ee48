import type { Room } from '../model';
import { notice, type Topic } from './changes';

const settled = (room: Room, offer: number): Room => ({
  ...room,
  offers: room.offers.filter((one) => one.offer !== offer),
});

/** Help that one member offers another goes through a facilitator, who introduces the two or declines kindly. */
export const offers: Topic = {
  transcript: {
    'offer.introduced': (room, event) =>
      notice(room, event, 'introduced', {
        subject: event.from,
        other: event.to,
        reason: event.words,
      }),
    'offer.declined': (room, event) => notice(room, event, 'declined', { reason: event.words }),
  },
  state: {
    'help.offered': (room, { seq, author, to, target, text }) => ({
      ...room,
      offers: [...room.offers, { offer: seq, from: author, to, target, text }],
    }),
    'offer.introduced': (room, { offer }) => settled(room, offer),
    'offer.declined': (room, { offer }) => settled(room, offer),
  },
};
