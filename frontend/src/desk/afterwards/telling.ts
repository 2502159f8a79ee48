import type { Transcript, TranscriptEntry } from '../shapes';

export type People = ReadonlyMap<string, string>;

export const namesOf = (transcript: Transcript): People =>
  new Map(transcript.people.map(({ key, name }) => [key, name]));

export const nameIn = (people: People, key: string): string =>
  people.get(key) ?? (key === 'system' ? 'The room' : 'Somebody');

/** Where words were said: the room, an aside, the team's own channel, a small room. */
export function strandName(strand: string, people: People, rooms: readonly string[]): string {
  const [kind, key = ''] = strand.split(':', 2);
  if (kind === 'room') return 'The room';
  if (kind === 'backstage') return 'Between facilitators';
  if (kind === 'aside') return `Aside with ${nameIn(people, key)}`;
  return `Small room ${rooms.indexOf(strand) + 1}`;
}

/** Every strand that has words, the room first, in the order in which they began. */
export function strandsOf(entries: readonly TranscriptEntry[]): string[] {
  const found = entries.flatMap(({ strand, text }) => (text === null ? [] : [strand]));
  return [...new Set(['room', ...found])];
}

export const smallRooms = (strands: readonly string[]): string[] =>
  strands.filter((each) => !['room', 'backstage', 'aside'].includes(each.split(':')[0] ?? ''));

const HELD_WORDS: Readonly<Record<string, string>> = {
  waiting: 'Held, never answered',
  released: 'Held, then released',
  returned: 'Held, sent back to the author',
  aside: 'Held, answered in an aside',
  withdrawn: 'Held, taken back by the author',
};

export const heldWords = (became: string): string => HELD_WORDS[became] ?? 'Held';

type Tell = (body: Readonly<Record<string, unknown>>, name: (key: unknown) => string) => string;

/** Moments that a reader of the conversation needs; all others stay in the log. */
const MOMENTS: Readonly<Record<string, Tell>> = {
  'session.opened': () => 'The session was opened',
  'session.closed': () => 'The session was closed',
  'phase.moved': () => 'The agenda was moved on',
  'member.admitted': ({ member }, name) => `${name(member)} was let in`,
  'member.removed': ({ member }, name) => `${name(member)} was removed`,
  'member.told': ({ member, reason }, name) => `${name(member)} was told: ${String(reason)}`,
  'member.readmitted': ({ member }, name) => `${name(member)} may come back`,
  'member.muted': ({ member, reason }, name) => `${name(member)} was muted: ${String(reason)}`,
  'member.unmuted': ({ member }, name) => `${name(member)} may speak again`,
  'circle.began': () => 'A circle began',
  'circle.ended': () => 'The circle ended',
  'room.paused': () => 'The room was paused',
  'room.resumed': () => 'The room went on',
  'breakouts.began': () => 'Small rooms opened',
  'breakouts.ended': () => 'Everybody came back from the small rooms',
  'help.needed': ({ key }, name) => `${name(key)} asked for help`,
  'help.coming': ({ member, by }, name) => `${name(by)} came to ${name(member)}`,
  'help.closed': ({ member, by }, name) => `${name(by)} put the call of ${name(member)} away`,
  'incident.opened': () => 'An incident record was opened',
  'incident.closed': () => 'The incident record was closed',
};

/** What became of words that the reader is not shown: they never reached the group. */
const UNSAID: Readonly<Record<string, (who: string) => string>> = {
  waiting: (who) => `Words of ${who} waited, and never reached the group`,
  returned: (who) => `Words of ${who} were sent back, and never reached the group`,
  aside: (who) => `Words of ${who} were held, and answered in an aside`,
  withdrawn: (who) => `${who} took back words that were waiting`,
};

export function momentWords(entry: TranscriptEntry, people: People): string | null {
  if (entry.held) return UNSAID[entry.held.became]?.(nameIn(people, entry.author)) ?? null;
  const tell = MOMENTS[entry.kind];
  return tell ? tell(entry.body, (key) => nameIn(people, String(key))) : null;
}
