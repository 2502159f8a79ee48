import type { Pending, Room } from './model';
import type { Ack, Batch, RoomEvent, Saying } from './protocol';

export const written = (cid: string, saying: Saying, at: string): Pending => ({
  cid,
  text: saying.text,
  saying,
  at,
  state: 'sending',
  seq: null,
  code: '',
  message: '',
});

/** By the event that answers it, what kind of saying it was. A held message has arrived too. */
const ANSWERS: Readonly<Record<string, Saying['type']>> = {
  'message.said': 'message.say',
  'message.held': 'message.say',
  'aside.said': 'aside.say',
  'backstage.said': 'backstage.say',
  'breakout.said': 'breakout.say',
};

interface Said {
  readonly type: Saying['type'];
  readonly text: string;
}

const saidIn = (event: RoomEvent): readonly Said[] => {
  const type = ANSWERS[event.kind];
  if (!type || !('text' in event) || typeof event.text !== 'string') return [];
  return [{ type, text: event.text }];
};

/** Gone are those whose event is here, and, before their ack comes, those that a fresh event of mine repeats. */
export function unanswered(room: Room, upto: number, fresh: Batch['events']): readonly Pending[] {
  const mine = fresh.filter(({ author }) => author === room.you?.key).flatMap(saidIn);
  return room.pending.filter((one) => {
    if (one.seq !== null) return one.seq > upto;
    if (one.state !== 'sending') return true;
    const place = mine.findIndex(
      ({ type, text }) => type === one.saying.type && text === one.text.trim(),
    );
    if (place >= 0) mine.splice(place, 1);
    return place < 0;
  });
}

/** A message stays pending until its event has arrived, so that it never blinks. */
export function acked(room: Room, { cid, seq, at }: Ack): Room {
  const pending = room.pending.flatMap((one): Pending[] => {
    if (one.cid !== cid) return [one];
    return seq > room.last ? [{ ...one, state: 'sent', seq, at }] : [];
  });
  return { ...room, pending };
}

/** What has not gone out by now never will. */
export const unsent = (room: Room, code: string): Room => ({
  ...room,
  pending: room.pending.map(
    (one): Pending =>
      one.state === 'sending' ? { ...one, state: 'refused', code, message: '' } : one,
  ),
});
