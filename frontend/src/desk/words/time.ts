/** Times as people say them. Every time of a group is spoken in the group's own zone, never the browser's. */
const LOCALE = 'en-GB';

const formatter = (zone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: zone });

export const clock = (iso: string, zone: string): string =>
  formatter(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(iso));

const MINUTE_MS = 60_000;

/** The clock at which something is over, rounded up: the same minute that everyone else is told. */
export const clockUntil = (iso: string, zone: string): string =>
  clock(new Date(Math.ceil(Date.parse(iso) / MINUTE_MS) * MINUTE_MS).toISOString(), zone);

const parts = (iso: string, zone: string) => {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const found = formatter(zone, options).formatToParts(new Date(iso));
  const part = (type: string) => found.find((one) => one.type === type)?.value ?? '';
  return { year: part('year'), month: part('month'), day: part('day') };
};

/** The calendar date in that zone, as <input type="date"> wants it. */
export const dateIn = (iso: string, zone: string): string => {
  const { year, month, day } = parts(iso, zone);
  return `${year}-${month}-${day}`;
};

/** "Tue 24 Nov", with the year once it is another one than now. */
export function day(iso: string, zone: string, now = new Date()): string {
  const sameYear = parts(iso, zone).year === parts(now.toISOString(), zone).year;
  const options = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const text = formatter(zone, sameYear ? options : { ...options, year: 'numeric' });
  return text.format(new Date(iso)).replace(',', '');
}

export const span = (from: string, to: string, zone: string): string =>
  `${clock(from, zone)}–${clock(to, zone)}`;

/** "America/New_York" is "New York time". */
export const zoneName = (zone: string): string => {
  if (zone === 'UTC') return 'UTC';
  return `${(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')} time`;
};

interface Timed {
  readonly starts_at: string;
  readonly ends_at: string;
  readonly time_zone: string;
}

/** "Tue 24 Nov, 18:30–19:30 · New York time" */
export const whenOf = ({ starts_at, ends_at, time_zone }: Timed): string =>
  `${day(starts_at, time_zone)}, ${span(starts_at, ends_at, time_zone)} · ${zoneName(time_zone)}`;

export const moment = (iso: string, zone: string): string =>
  `${day(iso, zone)}, ${clock(iso, zone)}`;

/** A date without a time, such as a licence's expiry: "3 March 2027". */
export const plainDate = (date: string): string =>
  formatter('UTC', { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(`${date}T00:00:00Z`),
  );

/** How far the zone is ahead of UTC at that instant, in milliseconds. */
function offset(instant: number, zone: string): number {
  const found = formatter(zone, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: string) => Number(found.find((one) => one.type === type)?.value ?? 0);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

/** A wall-clock date and time in a zone, as an instant. Inside a spring gap it means the later wall time. */
export function instantOf(date: string, time: string, zone: string): string {
  const wall = Date.parse(`${date}T${time.slice(0, 5)}:00Z`);
  const guess = wall - offset(wall, zone);
  const better = wall - offset(guess, zone);
  const exact = better + offset(better, zone) === wall ? better : Math.max(guess, better);
  return new Date(exact).toISOString().replace('.000Z', 'Z');
}

/** Minutes as a person would say them: "45 min", "1 h", "1 h 30 min". */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
