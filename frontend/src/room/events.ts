import { apart } from './events/apart';
import { arc } from './events/arc';
import type { Rules, Topic } from './events/changes';
import { circle } from './events/circle';
import { door } from './events/door';
import { holding } from './events/holding';
import { moderation } from './events/moderation';
import { offers } from './events/offers';
import { safety } from './events/safety';
import { speech } from './events/speech';
import type { Room } from './model';
import type { RoomEvent } from './protocol';

type Step = (room: Room, event: RoomEvent) => Room;

const TOPICS: readonly Topic[] = [
  door,
  speech,
  arc,
  circle,
  offers,
  holding,
  moderation,
  apart,
  safety,
];

/** By kind of event, the steps of every topic that knows it. A Map, so that no kind is found by accident. */
function gathered(part: (topic: Topic) => Rules | undefined): ReadonlyMap<string, Step[]> {
  const steps = new Map<string, Step[]>();
  for (const rules of TOPICS.map(part)) {
    for (const [kind, step] of Object.entries(rules ?? {})) {
      steps.set(kind, [...(steps.get(kind) ?? []), step as Step]);
    }
  }
  return steps;
}

const TRANSCRIPT = gathered(({ transcript }) => transcript);
const STATE = gathered(({ state }) => state);

const run = (rules: ReadonlyMap<string, Step[]>, room: Room, event: RoomEvent): Room =>
  (rules.get(event.kind) ?? []).reduce((so, step) => step(so, event), room);

/** One event, in its order. Kinds that this client does not know are passed over, never an error. */
export function applyEvent(room: Room, event: RoomEvent): Room {
  const told = run(TRANSCRIPT, room, event);
  return event.seq > room.stateAt ? run(STATE, told, event) : told;
}
