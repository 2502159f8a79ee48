import type { Room } from '../model';
import type { Circle } from '../protocol';
import { notice, type Topic } from './changes';

/** The piece comes to the next person, or lies down when nobody is left. */
const handed = (circle: Circle, to: string | null, at: string): Circle => {
  if (to === circle.holder && circle.stage === 'speaking') return circle;
  return { ...circle, holder: to, stage: 'speaking', listener: null, since: at };
};

const finished = (circle: Circle, key: string): Circle =>
  circle.done.includes(key) ? circle : { ...circle, done: [...circle.done, key] };

const toTheEnd = (circle: Circle, key: string): Circle => ({
  ...circle,
  order: [...circle.order.filter((one) => one !== key), key],
});

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
    'turn.skipped': (room, { member, later, to, at }) =>
      move(room, (now) => handed((later ? toTheEnd : finished)(now, member), to, at)),
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
    'member.removed': (room, { member }) =>
      move(room, (now) => ({ ...now, order: now.order.filter((one) => one !== member) })),
  },
};
