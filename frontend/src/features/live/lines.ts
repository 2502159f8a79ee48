import type { Entry, Message, Notice } from '../../room/model';

/** What the transcript shows, in order: a new day, the place where reading stopped, speech, quiet notices. */
export type Line =
  | { readonly type: 'day'; readonly key: string; readonly at: string }
  | { readonly type: 'unread'; readonly key: string }
  | { readonly type: 'notice'; readonly key: string; readonly notice: Notice }
  | {
      readonly type: 'message';
      readonly key: string;
      readonly message: Message;
      /** Goes on from the line before: same person, a moment later. */
      readonly goesOn: boolean;
    };

const BREATH_MS = 4 * 60_000;

const day = (at: string) => new Date(at).toDateString();

const goesOn = (before: Entry | undefined, entry: Entry): boolean =>
  before?.type === 'message' &&
  entry.type === 'message' &&
  before.author === entry.author &&
  before.text !== null &&
  entry.text !== null &&
  Date.parse(entry.at) - Date.parse(before.at) < BREATH_MS;

export function toLines(entries: readonly Entry[], unreadFrom: number | null): readonly Line[] {
  return entries.flatMap((entry, place): Line[] => {
    const before = entries[place - 1];
    const lines: Line[] = [];
    const newDay = !before || day(before.at) !== day(entry.at);
    if (newDay) lines.push({ type: 'day', key: `day-${entry.seq}`, at: entry.at });
    if (entry.seq === unreadFrom) lines.push({ type: 'unread', key: 'unread' });
    const key = String(entry.seq);
    if (entry.type === 'notice') lines.push({ type: 'notice', key, notice: entry });
    else {
      const on = !newDay && entry.seq !== unreadFrom && goesOn(before, entry);
      lines.push({ type: 'message', key, message: entry, goesOn: on });
    }
    return lines;
  });
}
