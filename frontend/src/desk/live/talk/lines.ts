import type { Entry, Message, Name, Notice, Pending } from '../../../room/model';
import type { Asks } from '../../../room/protocol';
import { letIn, nameOf, SOMEONE, type Told, wordsOf } from './notices';

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
      /** Why, and by whom, it was removed. */
      readonly reason: string;
      readonly by: string;
      readonly asks: Asks | null;
      readonly reflects: boolean;
      readonly edited: boolean;
      /** The same person goes on speaking: their name need not be said again. */
      readonly goesOn: boolean;
    }
  | { readonly type: 'notice'; readonly key: string; readonly at: string; readonly words: string }
  | { readonly type: 'pending'; readonly key: string; readonly pending: Pending };

export type SpeechLine = Extract<Line, { readonly type: 'speech' }>;

const GOES_ON_MS = 4 * 60_000;

/** What is asked for, or that it says something back, is said with the name: it begins anew. */
const goesOn = (message: Message, before: Entry | undefined): boolean =>
  before?.type === 'message' &&
  before.author === message.author &&
  before.text !== null &&
  message.text !== null &&
  !message.asks &&
  Boolean(message.reflects) === Boolean(before.reflects) &&
  Date.parse(message.at) - Date.parse(before.at) < GOES_ON_MS;

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
  by: message.by ?? '',
  asks: message.asks ?? null,
  reflects: message.reflects ?? false,
  edited: message.edited ?? false,
  goesOn: goesOn(message, before),
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

/** What I have written to the group and the log does not show yet. Private words wait elsewhere. */
const pendingLines = (room: Told): readonly Line[] =>
  room.pending
    .filter(({ saying }) => saying.type === 'message.say')
    .map((pending) => ({ type: 'pending', key: pending.cid, pending }));

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
  return [...lines, ...pendingLines(room)];
}

/** What a screen reader hears when a line arrives. */
export function aloud(line: Line): string {
  if (line.type === 'notice') return line.words;
  if (line.type === 'pending') return line.pending.state === 'refused' ? line.pending.message : '';
  if (line.mine) return '';
  return line.text === null ? 'A message was removed.' : `${line.who.name}: ${line.text}`;
}
