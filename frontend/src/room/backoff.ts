const FLOOR = { first: 200, last: 3200 };
const CEILING = { first: 2000, last: 8000 };

const QUICK = 5;
/** The try that waits longest: for whoever was too fast. */
export const SLOWLY = 9;

/** Milliseconds to wait before the nth try: 0.2 to 2 s while a server restarts, then doubling up to 3.2 to 8 s, spread so that a room does not return as one. */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const times = 2 ** Math.max(0, attempt - QUICK);
  const least = Math.min(FLOOR.last, FLOOR.first * times);
  const most = Math.min(CEILING.last, CEILING.first * times);
  return least + (most - least) * random();
}
