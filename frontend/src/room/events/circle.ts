import type { Room } from '../model';
import type { Circle, EventOf } from '../protocol';
import { notice, type Topic } from './changes';

/** The piece comes to the next person, or lies down when nobody is left. */
const handed = (circle: Circle, to: string | null, at: string): Circle => ({
  ...circle,
  holder: to,
  stage: 'speaking',
  listener: null,
  since: at,
});

const finished = (circle: Circle, key: string): Circle =>
  circle.done.includes(key) ? circle : { ...circle, done: [...circle.done, key] };

const toTheEnd = (circle: Circle, key: string): Circle => ({
  ...circle,
  order: [...circle.order.filter((one) => one !== key), key],
});

const leftBy = (circle: Circle, key: string): Circle => ({
  ...circle,
  order: circle.order.filter((one) => one !== key),
  done: circle.done.filter((one) => one !== key),
});

/** Only a turn that is being taken passes the piece on: what others wait for goes on as it was. */
const passedOver = (
  circle: Circle,
  { member, later, gone, to, at }: EventOf<'turn.skipped'>,
): Circle => {
  const step = gone ? leftBy : later ? toTheEnd : finished;
  const left = step(circle, member);
  return member === circle.holder ? handed(left, to, at) : left;
};

/** While the room was paused, nobody's time ran. */
const rested = (circle: Circle, paused: string, at: string): Circle => {
  const began = Math.max(Date.parse(paused), Date.parse(circle.since));
  const since = Date.parse(circle.since) + Date.parse(at) - began;
  return { ...circle, since: new Date(since).toISOString() };
};

const move = (room: Room, step: (circle: Circle) => Circle): Room => ({
  ...room,
  circle: room.circle && step(room.circle),
});

/** The talking piece. Every client walks the same steps, so that all see the same order. */
export const circle: Topic = {
  transcript: {
    'circle.began': (room, event) =>
      notice(room, event, event.circle === 'welcome' ? 'welcome_round' : 'circle', {
        subject: event.newcomer ?? '',
      }),
    'circle.ended': (room, event) => notice(room, event, 'circle_ended'),
  },
  state: {
    'circle.began': (room, { at, circle, order, seconds, reflect, newcomer }) => ({
      ...room,
      circle: {
        kind: circle,
        order,
        done: [],
        holder: order[0] ?? null,
        stage: 'speaking',
        listener: null,
        seconds,
        since: at,
        reflect,
        newcomer,
      },
    }),
    'circle.ended': (room) => ({ ...room, circle: null }),
    'turn.passed': (room, { from, to, at }) =>
      move(room, (now) => handed(finished(now, from), to, at)),
    'turn.skipped': (room, event) => move(room, (now) => passedOver(now, event)),
    'room.resumed': (room, { at }) =>
      move(room, (now) => (room.paused ? rested(now, room.paused.since, at) : now)),
    'reflection.asked': (room, { listener, at }) =>
      move(room, (now) => ({
        ...now,
        stage: listener === null ? 'naming' : 'reflecting',
        listener,
        since: at,
      })),
    'reflection.told': (room, { at }) =>
      move(room, (now) => ({ ...now, stage: 'confirming', since: at })),
    'reflection.confirmed': (room) => move(room, (now) => ({ ...now, listener: null })),
  },
};
