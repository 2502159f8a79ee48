import { change, notice, type Topic, without } from './changes';

/** What facilitators do so that a room stays safe, and what one member may do for their own peace. */
export const moderation: Topic = {
  transcript: {
    'member.removed': (room, event) => notice(room, event, 'removed', { subject: event.member }),
    'member.told': (room, event) =>
      notice(room, event, 'told', { subject: event.member, reason: event.reason }),
    'member.readmitted': (room, event) =>
      notice(room, event, 'readmitted', { subject: event.member }),
    'member.muted': (room, event) =>
      notice(room, event, 'muted', {
        subject: event.member,
        reason: event.reason,
        until: event.until,
      }),
    'member.unmuted': (room, event) => notice(room, event, 'unmuted', { subject: event.member }),
  },
  state: {
    'member.removed': (room, { member }) => {
      const left = {
        ...room,
        people: without(room.people, member),
        waiting: without(room.waiting, member),
      };
      if (room.you?.key !== member) return left;
      return { ...left, you: { ...room.you, standing: 'removed' } };
    },
    'member.readmitted': (room, { member }) =>
      room.you?.key === member ? { ...room, you: { ...room.you, standing: 'waiting' } } : room,
    'member.muted': (room, { member, until, reason }) =>
      change(room, member, { muted: { until, reason } }),
    'member.unmuted': (room, { member }) => change(room, member, { muted: null }),
    'peer.muted': (room, { member, on }) => {
      const others = room.myMutes.filter((key) => key !== member);
      return { ...room, myMutes: on ? [...others, member] : others };
    },
  },
};
