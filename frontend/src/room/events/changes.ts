import type { Entry, Notice, NoticeKind, Room } from '../model';
import type { EventKind, EventOf, Person, RoomEvent } from '../protocol';

/** What a topic does with the events that it knows. */
export type Rules = { readonly [K in EventKind]?: (room: Room, event: EventOf<K>) => Room };

export interface Topic {
  /** What an event adds to the transcript. Applied to every event, whether it is news or history. */
  readonly transcript?: Rules;
  /** What an event changes in the state. Applied only to news: history is in the welcome. */
  readonly state?: Rules;
}

export const say = (room: Room, entry: Entry): Room => ({
  ...room,
  entries: [...room.entries, entry],
});

type Told = Partial<Omit<Notice, 'type' | 'kind' | 'seq' | 'at' | 'author'>>;

export const notice = (
  room: Room,
  { seq, at, author }: RoomEvent,
  kind: NoticeKind,
  told: Told = {},
): Room => say(room, { type: 'notice', kind, seq, at, author, subject: '', reason: '', ...told });

export const change = (room: Room, key: string, what: Partial<Person>): Room => ({
  ...room,
  people: room.people.map((person) => (person.key === key ? { ...person, ...what } : person)),
});

export const without = <T extends { readonly key: string }>(
  list: readonly T[],
  key: string,
): readonly T[] => list.filter((item) => item.key !== key);

export const rewrite = (
  room: Room,
  seq: number,
  what: (entry: Extract<Entry, { type: 'message' }>) => Partial<Entry>,
): Room => ({
  ...room,
  entries: room.entries.map((entry) =>
    entry.type === 'message' && entry.seq === seq ? ({ ...entry, ...what(entry) } as Entry) : entry,
  ),
});
