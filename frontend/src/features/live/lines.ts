import type { Entry, Message, Notice, Pending } from '../../room/model';
import type { Held } from '../../room/protocol';

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

/** Around what was said: that one came late, that it is quiet, and what of mine is not in the log. */
export type Row =
  | Line
  | { readonly type: 'late' | 'quiet'; readonly key: string }
  | { readonly type: 'held'; readonly key: string; readonly held: Held }
  | { readonly type: 'pending'; readonly key: string; readonly pending: Pending };

const BREATH_MS = 4 * 60_000;

const day = (at: string) => new Date(at).toDateString();

const goesOn = (before: Entry | undefined, entry: Entry): boolean =>
  before?.type === 'message' &&
  entry.type === 'message' &&
  before.author === entry.author &&
  before.text !== null &&
  entry.text !== null &&
  !entry.asks &&
  Boolean(before.reflects) === Boolean(entry.reflects) &&
  Date.parse(entry.at) - Date.parse(before.at) < BREATH_MS;

/** What concerns me alone stands beside the conversation, not in it: nobody reads it over my shoulder later. */
const APART: readonly string[] = ['help', 'coming', 'call_closed'];
type Apart = Notice & { readonly kind: 'help' | 'coming' | 'call_closed' };

export const isApart = (entry: Entry): entry is Apart =>
  entry.type === 'notice' && APART.includes(entry.kind);

export function toLines(entries: readonly Entry[], unreadFrom: number | null): readonly Line[] {
  return entries
    .filter((one) => !isApart(one))
    .flatMap((entry, place, told): Line[] => {
      const before = told[place - 1];
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

interface Around {
  readonly late: boolean;
  readonly held: readonly Held[];
  readonly pending: readonly Pending[];
}

/** What waits of mine stands last, where I look. Private words are on their way elsewhere. */
export function toRows(lines: readonly Line[], { late, held, pending }: Around): readonly Row[] {
  const mine = pending.filter(({ saying }) => saying.type === 'message.say');
  return [
    ...(late ? [{ type: 'late', key: 'late' } as const] : []),
    ...(lines.length === 0 ? [{ type: 'quiet', key: 'quiet' } as const] : []),
    ...lines,
    ...held.map((one) => ({ type: 'held', key: `held-${one.seq}`, held: one }) as const),
    ...mine.map((one) => ({ type: 'pending', key: one.cid, pending: one }) as const),
  ];
}
