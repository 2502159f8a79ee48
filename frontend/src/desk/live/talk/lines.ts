import type { Entry, Message, Name, Notice, NoticeKind, Pending, Room } from '../../room/model';
import { missing } from '../admission/words';

/** One line of the conversation as it is shown. */
export type Line =
  | {
      readonly type: 'speech';
      readonly key: string;
      readonly seq: number;
      readonly at: string;
      readonly author: string;
      readonly who: Name;
      readonly mine: boolean;
      readonly text: string | null;
      readonly reason: string;
      /** The same person goes on speaking: their name need not be said again. */
      readonly goesOn: boolean;
    }
  | { readonly type: 'notice'; readonly key: string; readonly at: string; readonly words: string }
  | { readonly type: 'pending'; readonly key: string; readonly pending: Pending };

const GOES_ON_MS = 4 * 60_000;
const SOMEONE: Name = { name: 'Someone', pronouns: '', role: 'member' };
const together = new Intl.ListFormat('en-GB', { type: 'conjunction' });

type Told = Pick<Room, 'entries' | 'pending' | 'names' | 'you'>;

/** What happened in the room, where it needs no more than the name of whoever did it. */
const QUIET: Readonly<Partial<Record<NoticeKind, string>>> = {
  readmitted: 'let somebody back to the door',
  phase: 'moved the session on',
  circle: 'began a circle',
  welcome_round: 'began a welcome round',
  circle_ended: 'ended the circle',
  slow: 'changed how often one may write',
  muted: 'muted a member for a time',
  unmuted: 'gave a member their voice back',
  introduced: 'introduced two people',
  declined: 'declined an offer of help',
  apart: 'began small rooms',
  together: 'brought everybody together',
  paused: 'paused the room',
  resumed: 'resumed the room',
  help: 'asked for help',
  coming: 'is with whoever asked for help',
  lead: 'leads the room now',
};

const nameOf = (room: Told, key: string): string => room.names[key]?.name ?? SOMEONE.name;

/** The person acting, as this reader knows them. */
const actor = (room: Told, key: string): string =>
  key === room.you?.key ? 'You' : nameOf(room, key);

const letIn = (room: Told, author: string, names: readonly string[]): string => {
  const who = together.format(names);
  return author === 'system' ? `${who} came in` : `${actor(room, author)} let in ${who}`;
};

function wordsOf(room: Told, notice: Notice): string {
  const { kind, author, subject, reason } = notice;
  switch (kind) {
    case 'opened':
      return `${actor(room, author)} opened the room`;
    case 'closed':
      return `${actor(room, author)} closed the session`;
    case 'admitted':
      return letIn(room, author, [nameOf(room, subject)]);
    case 'removed':
      return `${nameOf(room, subject)} was asked to leave`;
    case 'refused':
      return `${nameOf(room, subject)} could not come in yet: ${missing(notice.unmet ?? [])}`;
    case 'told':
      return `Only ${nameOf(room, subject)} and facilitators see this: “${reason}”`;
    case 'observer':
      return `${nameOf(room, subject)} is here as an observer`;
    default:
      return `${actor(room, author)}: ${QUIET[kind] ?? kind}`;
  }
}

const speech = (room: Told, message: Message, before: Entry | undefined): Line => ({
  type: 'speech',
  key: `e${message.seq}`,
  seq: message.seq,
  at: message.at,
  author: message.author,
  who: room.names[message.author] ?? SOMEONE,
  mine: message.author === room.you?.key,
  text: message.text,
  reason: message.reason,
  goesOn:
    before?.type === 'message' &&
    before.author === message.author &&
    before.text !== null &&
    message.text !== null &&
    Date.parse(message.at) - Date.parse(before.at) < GOES_ON_MS,
});

const isAdmission = (entry: Entry | undefined): entry is Notice =>
  entry?.type === 'notice' && entry.kind === 'admitted';

/** People let in one after the other by the same hand are one line: "You let in Wren, Sam and Juno". */
function admissions(room: Told, from: number): { line: Line; upto: number } {
  const first = room.entries[from] as Notice;
  let upto = from;
  const names: string[] = [];
  for (let entry = room.entries[upto]; isAdmission(entry); entry = room.entries[upto]) {
    if (entry.author !== first.author) break;
    names.push(nameOf(room, entry.subject));
    upto += 1;
  }
  const words = letIn(room, first.author, names);
  return { line: { type: 'notice', key: `e${first.seq}`, at: first.at, words }, upto };
}

export function linesOf(room: Told): readonly Line[] {
  const lines: Line[] = [];
  let index = 0;
  for (let entry = room.entries[index]; entry; entry = room.entries[index]) {
    if (isAdmission(entry)) {
      const { line, upto } = admissions(room, index);
      lines.push(line);
      index = upto;
      continue;
    }
    const { seq, at } = entry;
    if (entry.type === 'message') lines.push(speech(room, entry, room.entries[index - 1]));
    else lines.push({ type: 'notice', key: `e${seq}`, at, words: wordsOf(room, entry) });
    index += 1;
  }
  for (const pending of room.pending) lines.push({ type: 'pending', key: pending.cid, pending });
  return lines;
}

/** What a screen reader hears when a line arrives. */
export function aloud(line: Line): string {
  if (line.type === 'notice') return line.words;
  if (line.type === 'pending') return line.pending.state === 'refused' ? line.pending.message : '';
  if (line.mine) return '';
  return line.text === null ? 'A message was removed.' : `${line.who.name}: ${line.text}`;
}
