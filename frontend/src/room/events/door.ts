import type { Room } from '../model';
import type { Person } from '../protocol';
import { change, notice, type Topic, without } from './changes';

/** Somebody at the door has a name before they have a place. */
const meet = (room: Room, key: string, name: string): Room => {
  const known = room.names[key] ?? { name, pronouns: '', role: 'member' as const };
  return { ...room, names: { ...room.names, [key]: { ...known, name } } };
};

const isHere = (room: Room, key: string): boolean =>
  room.people.some((person) => person.key === key && person.here);

export const door: Topic = {
  transcript: {
    'session.opened': (room, event) => notice(room, event, 'opened'),
    'session.closed': (room, event) => notice(room, event, 'closed'),
    'member.admitted': (room, event) => notice(room, event, 'admitted', { subject: event.member }),
    'presence.knocked': (room, { key, name }) => meet(room, key, name),
    'door.refused': (room, event) => {
      const { key, name, unmet } = event;
      return notice(meet(room, key, name), event, 'refused', { subject: key, unmet });
    },
    'presence.joined': (room, event) => {
      const { key, name, pronouns, role } = event;
      const known = { ...room, names: { ...room.names, [key]: { name, pronouns, role } } };
      const announced = role === 'observer' && room.names[key] === undefined;
      return announced ? notice(known, event, 'observer', { subject: key }) : known;
    },
  },
  state: {
    'session.opened': (room, { at }) => ({ ...room, status: 'open', openedAt: at }),
    'session.closed': (room, { at }) => ({
      ...room,
      status: 'closed',
      closedAt: at,
      waiting: [],
      circle: null,
      breakouts: null,
      paused: null,
      typing: {},
    }),
    'presence.knocked': (room, { key, name, at, newcomer = false }) => ({
      ...room,
      waiting: [...without(room.waiting, key), { key, name, since: at, newcomer }],
      newcomers: newcomer ? [...room.newcomers, key] : room.newcomers,
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
      const newcomer = room.newcomers.includes(key);
      const person: Person = { key, name, pronouns, role, here: true, hand: null, newcomer };
      return { ...room, people: [...room.people, person] };
    },
    'presence.left': (room, { key, here }) => ({
      ...change(room, key, { here }),
      waiting: here ? room.waiting : without(room.waiting, key),
      leadAsked: !here && room.leadAsked === key && isHere(room, key) ? null : room.leadAsked,
    }),
    'access.revoked': (room, { key, why }) =>
      room.you?.key === key ? { ...room, revoked: why } : room,
  },
};
