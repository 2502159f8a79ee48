import type { Line } from './lines';

/** Where somebody stopped reading: the newest line that they had before their eyes. */
export interface Reading {
  readonly upto: string | null;
  /** The first line that came after that and is not theirs; the marker stands above it. */
  readonly mark: string | null;
}

export const START: Reading = { upto: null, mark: null };

const isMine = (line: Line): boolean =>
  line.type === 'pending' || (line.type === 'speech' && line.mine);

/** Whoever comes back to it finds the marker still; with the next line it has done its work. */
const isAfter = (lines: readonly Line[], from: number, mark: string | null): string | null =>
  mark !== null && lines.findLastIndex(({ key }) => key === mark) > from ? mark : null;

/** Moves on with every new line: whoever looks has read it; for whoever does not, the first one is marked. */
export function readOn(reading: Reading, lines: readonly Line[], looks: boolean): Reading {
  const last = lines.at(-1);
  if (!last || last.key === reading.upto) return reading;
  if (reading.upto === null || isMine(last)) return { upto: last.key, mark: null };
  const from = lines.findLastIndex(({ key }) => key === reading.upto);
  if (looks) return { upto: last.key, mark: isAfter(lines, from, reading.mark) };
  if (reading.mark !== null) return reading;
  const first = lines.slice(from + 1).find((line) => !isMine(line));
  return first ? { ...reading, mark: first.key } : reading;
}

/** How many lines stand unread, from the marker on. */
export function unreadCount(lines: readonly Line[], mark: string | null): number {
  const from = mark === null ? -1 : lines.findIndex(({ key }) => key === mark);
  return from < 0 ? 0 : lines.length - from;
}
