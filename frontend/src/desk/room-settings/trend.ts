import type { Feeling } from '../shapes';

export const MEASURES = ['heard', 'understood', 'hopeful'] as const;
export type Measure = (typeof MEASURES)[number];

export const MEASURE_WORDS: Readonly<Record<Measure, string>> = {
  heard: 'Felt heard',
  understood: 'Felt understood',
  hopeful: 'Left with hope',
};

export const MOST = 4;

/** What is known of one measure, oldest first. Sessions with fewer than three answers have no mean. */
export const known = (feelings: readonly Feeling[], measure: Measure): number[] =>
  feelings.flatMap((each) => (each[measure] === null ? [] : [each[measure]]));

/** In words, for whoever does not see the line: where it is now, and how that is to the time before. */
export function inWords(values: readonly number[]): string {
  const last = values.at(-1);
  if (last === undefined) return 'Not enough answers yet';
  const now = `${last.toFixed(1)} of ${MOST}`;
  const before = values.at(-2);
  if (before === undefined) return now;
  const step = last - before;
  if (Math.abs(step) < 0.05) return `${now}, as the time before`;
  return `${now}, ${Math.abs(step).toFixed(1)} ${step > 0 ? 'more' : 'less'} than the time before`;
}

/** Points of a line in a box of 100 by 32, the scale's whole height. */
export function points(values: readonly number[]): string {
  const step = values.length > 1 ? 100 / (values.length - 1) : 0;
  return values.map((value, at) => `${at * step},${32 - (value / MOST) * 32}`).join(' ');
}
