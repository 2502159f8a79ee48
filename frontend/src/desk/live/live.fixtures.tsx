import type { ReactNode } from 'react';
import { RoomClient } from '../../room/client';
import { EMPTY_ROOM, type Room } from '../../room/model';
import type { Intent, Person } from '../../room/protocol';
import { DeskRoom, type Dialogue, type RoomDesk } from './desk';

/** All that a facilitator's screen asked of the room, and what it opened. */
export interface Heard {
  readonly asked: Intent[];
  readonly opened: Dialogue[];
  readonly shown: unknown[][];
}

export const person = (key: string, more: Partial<Person> = {}): Person => ({
  key,
  name: key.charAt(0).toUpperCase() + key.slice(1),
  pronouns: '',
  role: 'member',
  here: true,
  hand: null,
  ...more,
});

export const ADA = person('ada', { role: 'facilitator' });

/** An open room that Ada holds. */
export const held = (more: Partial<Room> = {}): Room => {
  const people = more.people ?? [ADA, person('wren'), person('sam'), person('kit')];
  return {
    ...EMPTY_ROOM,
    status: 'open',
    you: { key: 'ada', name: 'Ada', role: 'facilitator', standing: 'admitted', abilities: {} },
    people,
    names: Object.fromEntries(people.map((one) => [one.key, one])),
    ...more,
  };
};

interface SeatProps {
  readonly room: Room;
  readonly may?: RoomDesk['may'];
  readonly heard?: Heard;
  readonly fresh?: RoomDesk['fresh'];
  readonly sessionId?: string;
  readonly children: ReactNode;
}

export const listener = (): Heard => ({ asked: [], opened: [], shown: [] });

/** A facilitator's seat in a room, for one part of the screen. Nothing leaves it. */
export function Seat({
  room,
  may = () => true,
  heard = listener(),
  fresh = {},
  sessionId = 's1',
  children,
}: SeatProps) {
  const client = new RoomClient('ws://test/');
  const desk: RoomDesk = {
    room: { ...room, link: { state: 'live' }, client },
    sessionId,
    zone: 'UTC',
    holds: room.you?.role === 'facilitator',
    may,
    ask: (intent) => void heard.asked.push(intent),
    nameOf: (key) => room.names[key]?.name ?? 'Someone',
    fresh,
    open: (dialogue) => void heard.opened.push(dialogue),
    show: (...shown) => void heard.shown.push(shown),
  };
  return <DeskRoom desk={desk}>{children}</DeskRoom>;
}
