const WEEK_MS = 7 * 24 * 3600 * 1000;

const FIELDS = {
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
} as const;

/** What the clock on the wall shows there at this moment, as if it were UTC. */
function wall(moment: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { ...FIELDS, timeZone: zone }).formatToParts(
    moment,
  );
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'));
}

/** The moment at which a wall clock in this zone shows this date and time. */
export function momentOf(date: string, time: string, zone: string): number {
  const shown = Date.parse(`${date}T${time.slice(0, 5)}:00Z`);
  const guess = shown - (wall(shown, zone) - shown);
  return guess - (wall(guess, zone) - shown);
}

interface Rule {
  readonly first_date: string;
  readonly start_time: string;
  readonly time_zone: string;
}

/** The first meeting, or, once that has passed, the same weekday and hour from now on. */
export function meetsNext({ first_date, start_time, time_zone }: Rule, now = Date.now()): string {
  const first = momentOf(first_date, start_time, time_zone);
  const weeks = Math.max(0, Math.ceil((now - first) / WEEK_MS));
  const day = new Date(Date.parse(`${first_date}T00:00:00Z`) + weeks * WEEK_MS);
  return new Date(momentOf(day.toISOString().slice(0, 10), start_time, time_zone)).toISOString();
}
