import type { Name, Notice, Room } from '../../../room/model';
import { missing } from '../../admission/words';
import { clockUntil } from '../../words/time';
import { phaseTitle } from '../arc/agenda';
import { paceWords } from '../holding/words';

export type Told = Pick<Room, 'entries' | 'pending' | 'names' | 'you' | 'agenda' | 'session'>;

export const SOMEONE: Name = { name: 'Someone', pronouns: '', role: 'member' };

export const nameOf = (room: Told, key: string): string => room.names[key]?.name ?? SOMEONE.name;

/** The person acting, as this reader knows them. */
const actor = (room: Told, key: string): string =>
  key === room.you?.key ? 'You' : nameOf(room, key);

/** The person something happens to. */
const whom = (room: Told, key: string): string =>
  key === room.you?.key ? 'you' : nameOf(room, key);

/** A round also ends by itself, with the turn of whoever came last: they have ended nothing. */
const isLead = (room: Told, key: string): boolean => room.names[key]?.role === 'facilitator';

const together = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export const letIn = (room: Told, author: string, names: readonly string[]): string => {
  const who = together.format(names);
  return author === 'system' ? `${who} came in` : `${actor(room, author)} let in ${who}`;
};

const zoneOf = ({ session }: Told): string => session?.time_zone ?? 'UTC';
const upTo = (room: Told, iso: string): string => clockUntil(iso, zoneOf(room));

function phaseWords(room: Told, who: string, { count = 0 }: Notice): string {
  const phase = room.agenda?.phases[count];
  return phase ? `${who} moved to ${phaseTitle(phase)}` : `${who} moved the session on`;
}

const slowWords = (who: string, { count = 0 }: Notice): string =>
  count === 0
    ? `${who} let everyone write at their own pace again`
    : `${who} slowed the room: ${paceWords(count)}`;

function mutedWords(room: Told, who: string, { subject, until, reason }: Notice): string {
  const end = until ? ` until ${upTo(room, until)}` : '';
  return `${who} muted ${nameOf(room, subject)}${end}: “${reason}”`;
}

const pausedWords = (who: string, { reason }: Notice): string =>
  reason === 'unheld'
    ? 'The room paused itself: nobody was here to hold it'
    : `${who} paused the room`;

const introducedWords = (room: Told, { subject, other = '', reason }: Notice): string =>
  `Only ${nameOf(room, subject)}, ${nameOf(room, other)} and facilitators see this: “${reason}”`;

type Words = (room: Told, notice: Notice, who: string) => string;

const WORDS: { readonly [K in Notice['kind']]: Words } = {
  opened: (_room, _notice, who) => `${who} opened the room`,
  closed: (_room, _notice, who) => `${who} closed the session`,
  admitted: (room, { author, subject }) => letIn(room, author, [nameOf(room, subject)]),
  removed: (room, { subject }) => `${nameOf(room, subject)} was asked to leave`,
  readmitted: (room, { subject }, who) => `${who} let ${nameOf(room, subject)} come back`,
  refused: (room, { subject, unmet = [] }) =>
    `${nameOf(room, subject)} could not come in yet: ${missing(unmet)}`,
  told: (room, { subject, reason }) =>
    `Only ${nameOf(room, subject)} and facilitators see this: “${reason}”`,
  observer: (room, { subject }) => `${nameOf(room, subject)} is here as an observer`,
  phase: (room, notice, who) => phaseWords(room, who, notice),
  circle: (_room, _notice, who) => `${who} began a talking circle`,
  welcome_round: (room, { subject }, who) =>
    subject
      ? `${who} began a round to welcome ${whom(room, subject)}`
      : `${who} began a welcome round`,
  circle_ended: (room, { author }, who) =>
    isLead(room, author) ? `${who} ended the circle` : 'The circle is complete',
  slow: (_room, notice, who) => slowWords(who, notice),
  muted: (room, notice, who) => mutedWords(room, who, notice),
  unmuted: (room, { subject }) => `${nameOf(room, subject)} may write again`,
  introduced: (room, notice) => introducedWords(room, notice),
  declined: (_room, { reason }, who) => `${who} declined an offer of help: “${reason}”`,
  apart: (room, { until }) =>
    `The group is in small rooms${until ? ` until ${upTo(room, until)}` : ''}`,
  together: () => 'Everyone is back together',
  paused: (_room, notice, who) => pausedWords(who, notice),
  resumed: (_room, _notice, who) => `${who} resumed the room`,
  help: (room, { subject }) =>
    `${nameOf(room, subject)} asked for help. Only facilitators see this`,
  coming: (room, { subject, other = '' }) =>
    `${actor(room, other)} came to help ${nameOf(room, subject)}`,
  call_closed: (room, { subject, other = '' }) =>
    `${actor(room, other)} put the call of ${nameOf(room, subject)} away. They were told`,
  lead: (room, { subject }) => `${actor(room, subject)} took the lead`,
};

/** Something that happened, in one quiet sentence. */
export const wordsOf = (room: Told, notice: Notice): string =>
  WORDS[notice.kind](room, notice, actor(room, notice.author));
