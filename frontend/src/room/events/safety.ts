import type { Room } from '../model';
import type { Call } from '../protocol';
import { change, notice, type Topic, without } from './changes';

const withCall = (room: Room, key: string, what: Partial<Call>): Room => ({
  ...room,
  help: room.help.map((call) => (call.key === key ? { ...call, ...what } : call)),
});

/** Stepping out and in, asking for help, the pause that holds the room still, and who leads it. */
export const safety: Topic = {
  transcript: {
    'help.needed': (room, event) =>
      notice(room, event, 'help', { subject: event.key, called: event.called === true }),
    'help.coming': (room, event) =>
      notice(room, event, 'coming', { subject: event.member, other: event.by }),
    'help.closed': (room, event) =>
      notice(room, event, 'call_closed', { subject: event.member, other: event.by }),
    'room.paused': (room, event) => notice(room, event, 'paused', { reason: event.why }),
    'room.resumed': (room, event) => notice(room, event, 'resumed', { subject: event.by }),
    'lead.taken': (room, event) => notice(room, event, 'lead', { subject: event.by }),
  },
  state: {
    'presence.stepped': (room, { key, out }) => change(room, key, { out }),
    'help.needed': (room, { key, at, called = false }) => ({
      ...room,
      help: [...without(room.help, key), { key, at, by: null, called }],
    }),
    'help.coming': (room, { member, by }) => withCall(room, member, { by }),
    'help.closed': (room, { member, by }) => withCall(room, member, { by, closed: true }),
    'room.paused': (room, { at, words, why }) => ({
      ...room,
      paused: { why, words, since: at, about: null, incident: null },
    }),
    'incident.opened': (room, { incident, about }) => ({
      ...room,
      paused: room.paused && { ...room.paused, incident, about },
    }),
    'incident.closed': (room) => ({
      ...room,
      paused: room.paused && { ...room.paused, written_up: true },
    }),
    'room.resumed': (room) => ({ ...room, paused: null }),
    'lead.asked': (room, { member }) => ({ ...room, leadAsked: member }),
    'lead.taken': (room, { by }) => ({ ...room, lead: by, leadAsked: null }),
    // Whoever leads is back: nobody else need.
    'presence.joined': (room, { key }) => (key === room.lead ? { ...room, leadAsked: null } : room),
  },
};
