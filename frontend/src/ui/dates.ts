import type { Language } from './language';

/** The reader's own habits (12 or 24 hours, order of day and month) where they speak the chosen language. */
const locale = (language: Language): string =>
  navigator.languages.find((tag) => tag.startsWith(language)) ?? language;

const format = (
  language: Language,
  zone: string | undefined,
  options: Intl.DateTimeFormatOptions,
) => new Intl.DateTimeFormat(locale(language), { ...options, ...(zone ? { timeZone: zone } : {}) });

const CLOCK = { hour: 'numeric', minute: '2-digit' } as const;
const DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const;

export const myZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export const formatTime = (at: string, language: Language, zone?: string): string =>
  format(language, zone, CLOCK).format(new Date(at));

const MINUTE_MS = 60_000;

/** The clock at which something is over, rounded up: nobody is told to come back too early. */
export const formatUntil = (at: string, language: Language, zone?: string): string =>
  formatTime(
    new Date(Math.ceil(Date.parse(at) / MINUTE_MS) * MINUTE_MS).toISOString(),
    language,
    zone,
  );

/** A day, from a moment or from a plain date (which is the same day everywhere). */
export function formatDay(at: string, language: Language, zone?: string): string {
  const plain = /^\d{4}-\d{2}-\d{2}$/.test(at);
  const options = plain ? { ...DAY, year: 'numeric' as const } : DAY;
  return format(language, plain ? 'UTC' : zone, options).format(new Date(at));
}

/** The hours alone, also past midnight: the day stands beside them. */
export function formatSpan(from: string, to: string, language: Language, zone?: string): string {
  const sameDay = formatDay(from, language, zone) === formatDay(to, language, zone);
  return sameDay
    ? format(language, zone, CLOCK).formatRange(new Date(from), new Date(to))
    : `${formatTime(from, language, zone)} – ${formatTime(to, language, zone)}`;
}

/** Every which day, in words: "martes". `day` is 0 for Sunday, as `Date.getUTCDay` counts. */
export const formatWeekday = (day: number, language: Language): string =>
  format(language, 'UTC', { weekday: 'long' }).format(new Date(Date.UTC(2026, 0, 4 + day)));

export const formatList = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names);

/** "New York" out of "America/New_York": a place people know. */
export const zonePlace = (zone: string): string =>
  zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;

/** Whether two zones show the same clock at this moment. */
export const sameClock = (at: string, one: string, other: string): boolean =>
  formatTime(at, 'en', one) === formatTime(at, 'en', other) &&
  formatDay(at, 'en', one) === formatDay(at, 'en', other);
