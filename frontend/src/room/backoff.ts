const FLOOR = 500;
const CEILING = 8000;

/** Milliseconds to wait before the nth try: doubling, at most 8 s, spread so that a room does not return as one. */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const widest = Math.min(CEILING, FLOOR * 2 ** Math.max(0, attempt - 1));
  return FLOOR + (widest - FLOOR) * random();
}
