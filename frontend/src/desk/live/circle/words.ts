import type { Circle } from '../../../room/protocol';
import { within } from '../../../ui/within';

type NameOf = (key: string) => string;

/** Where the circle stands, in one sentence. */
export function stageWords({ holder, stage, listener }: Circle, nameOf: NameOf): string {
  const who = holder ? nameOf(holder) : 'Nobody';
  const ear = listener ? nameOf(listener) : 'someone';
  switch (stage) {
    case 'speaking':
      return `${who} has the piece`;
    case 'naming':
      return `${who} has spoken. Who says back what they heard?`;
    case 'reflecting':
      return `${ear} says back what they heard ${who} say`;
    case 'confirming':
      return `${who} says whether they were heard, or adds to it`;
  }
}

const span = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
};

/** How long the turn has been, for the facilitator only; rounded, because it is no stopwatch. */
export function turnWords({ seconds, since, stage }: Circle, now: Date): string {
  if (stage !== 'speaking') return '';
  const gone = Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 10_000) * 10);
  if (seconds === null) return gone < 60 ? '' : `${Math.floor(gone / 60)} min so far`;
  if (gone === 0) return `${span(seconds)} for this turn`;
  return gone > seconds ? `past ${span(seconds)}` : `${span(gone)} of ${span(seconds)}`;
}

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Whose turns an end would cut off: whoever has the piece, and all who come after them. */
export function unfinishedWords([holder, ...later]: readonly string[]): string {
  const now = `${within(holder ?? 'Somebody')} has the piece`;
  if (later.length === 0) return `${now}.`;
  return `${now}, and ${and.format(later.map(within))} ${later.length === 1 ? 'is' : 'are'} still to come.`;
}
