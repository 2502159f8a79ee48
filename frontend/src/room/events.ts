import type { Entry, Notice, Room } from './model';
import type { EventKind, EventOf, Person, RoomEvent } from './protocol';

type Rules = { readonly [K in EventKind]?: (room: Room, event: EventOf<K>) => Room };

const say = (room: Room, entry: Entry): Room => ({ ...room, entries: [...room.entries, entry] });

const notice = (room: Room, event: RoomEvent, kind: Notice['kind'], subject = '', reason = '') => {
  const { seq, at, author } = event;
  return say(room, { type: 'notice', kind, seq, at, author, subject, reason });
};

const change = (room: Room, key: string, what: Partial<Person>): Room => ({
  ...room,
  people: room.people.map((person) => (person.key === key ? { ...person, ...what } : person)),
});

const without = <T extends { readonly key: string }>(list: readonly T[], key: string) =>
  list.filter((item) => item.key !== key);

/** Somebody at the door has a name before they have a place. */
const meet = (room: Room, key: string, name: string): Room => {
  const known = room.names[key] ?? { name, pronouns: '', role: 'member' as const };
  return { ...room, names: { ...room.names, [key]: { ...known, name } } };
};

/** What an event adds to the transcript. Applied to every event, whether it is news or history. */
const TRANSCRIPT: Rules = {
  'session.opened': (room, event) => notice(room, event, 'opened'),
  'session.closed': (room, event) => notice(room, event, 'closed'),
  'member.admitted': (room, event) => notice(room, event, 'admitted', event.member),
  'member.removed': (room, event) => notice(room, event, 'removed', event.member),
  'member.told': (room, event) => notice(room, event, 'told', event.member, event.reason),
  'message.said': (room, { seq, at, author, text }) =>
    say(room, { type: 'message', seq, at, author, text, reason: '' }),
  'message.removed': (room, { target, reason = '' }) => ({
    ...room,
    entries: room.entries.map((entry) =>
      entry.type === 'message' && entry.seq === target ? { ...entry, text: null, reason } : entry,
    ),
  }),
  'presence.knocked': (room, { key, name }) => meet(room, key, name),
  'door.refused': (room, { seq, at, author, key, name, unmet }) =>
    say(meet(room, key, name), {
      type: 'notice',
      kind: 'refused',
      seq,
      at,
      author,
      subject: key,
      reason: '',
      unmet,
    }),
  'presence.joined': (room, { key, name, pronouns, role }) => ({
    ...room,
    names: { ...room.names, [key]: { name, pronouns, role } },
  }),
};

/** What an event changes about people, hands and the session. Applied only to news: history is in the welcome. */
const STATE: Rules = {
  'session.opened': (room, { at }) => ({ ...room, status: 'open', openedAt: at }),
  'session.closed': (room, { at }) => ({ ...room, status: 'closed', closedAt: at, waiting: [] }),
  'presence.knocked': (room, { key, name, at }) => ({
    ...room,
    waiting: [...without(room.waiting, key), { key, name, since: at }],
  }),
  'door.refused': (room, { key }) => ({
    ...room,
    waiting: without(room.waiting, key),
    turnedAway: room.turnedAway + 1,
  }),
  'member.admitted': (room, { member }) => {
    const admitted = { ...room, waiting: without(room.waiting, member) };
    if (room.you?.key !== member) return admitted;
    return { ...admitted, you: { ...room.you, standing: 'admitted' } };
  },
  'presence.joined': (room, { key, name, pronouns, role }) => {
    const known = room.people.find((person) => person.key === key);
    if (known) return change(room, key, { here: true, name, pronouns, role });
    const person: Person = { key, name, pronouns, role, here: true, hand: null };
    return { ...room, people: [...room.people, person] };
  },
  'presence.left': (room, { key, here }) => ({
    ...change(room, key, { here }),
    waiting: here ? room.waiting : without(room.waiting, key),
  }),
  'hand.raised': (room, { author, seq }) => change(room, author, { hand: seq }),
  'hand.lowered': (room, { member }) => change(room, member, { hand: null }),
  'access.revoked': (room, { key, why }) =>
    room.you?.key === key ? { ...room, revoked: why } : room,
  'member.removed': (room, { member }) => {
    const left = {
      ...room,
      people: without(room.people, member),
      waiting: without(room.waiting, member),
    };
    if (room.you?.key !== member) return left;
    return { ...left, you: { ...room.you, standing: 'removed' } };
  },
};

const run = (rules: Rules, room: Room, event: RoomEvent): Room => {
  if (!Object.hasOwn(rules, event.kind)) return room;
  return (rules[event.kind] as (room: Room, event: RoomEvent) => Room)(room, event);
};

/** One event, in its order. Kinds that this client does not know are passed over, never an error. */
export function applyEvent(room: Room, event: RoomEvent): Room {
  const told = run(TRANSCRIPT, room, event);
  return event.seq > room.stateAt ? run(STATE, told, event) : told;
}
