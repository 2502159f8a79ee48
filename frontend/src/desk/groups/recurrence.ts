/** The rhythm of a group in plain choices, and the RRULE (RFC 5545) that says the same. */
export const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Day = (typeof DAYS)[number];

export const DAY_WORDS: Readonly<Record<Day, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

export type Rhythm = 'once' | 'weekly' | 'monthly' | 'custom';
export type End = 'never' | 'count' | 'until';

export interface Recurrence {
  readonly rhythm: Rhythm;
  /** Every how many weeks or months. */
  readonly every: number;
  readonly days: readonly Day[];
  /** Which such day of the month: 1 to 4, or -1 for the last. */
  readonly nth: number;
  readonly end: End;
  readonly count: number;
  readonly until: string;
  /** A rule that these choices cannot say is kept as it is. */
  readonly raw: string;
}

export const WEEKLY: Recurrence = {
  rhythm: 'weekly',
  every: 1,
  days: [],
  nth: 1,
  end: 'count',
  count: 12,
  until: '',
  raw: '',
};

export const dayOf = (date: string): Day =>
  DAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'MO';

const ending = ({ end, count, until }: Recurrence): readonly string[] => {
  if (end === 'count') return [`COUNT=${count}`];
  // A bare date: the server takes it to the end of that day in the group's zone.
  if (end === 'until' && until) return [`UNTIL=${until.replaceAll('-', '')}`];
  return [];
};

const inWeek = (days: readonly Day[]): readonly Day[] => DAYS.filter((day) => days.includes(day));

/** The rule as the server keeps it; empty means once, on the first date. */
export function toRrule(choice: Recurrence, firstDate: string): string {
  if (choice.rhythm === 'custom') return choice.raw;
  if (choice.rhythm === 'once') return '';
  const days = inWeek(choice.days.length > 0 ? choice.days : [dayOf(firstDate)]);
  const monthly = choice.rhythm === 'monthly';
  const parts = [
    `FREQ=${monthly ? 'MONTHLY' : 'WEEKLY'}`,
    ...(choice.every > 1 ? [`INTERVAL=${choice.every}`] : []),
    `BYDAY=${monthly ? `${choice.nth}${days[0]}` : days.join(',')}`,
    ...ending(choice),
  ];
  return parts.join(';');
}

const KNOWN = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'COUNT', 'UNTIL', 'WKST']);

const isDay = (text: string): text is Day => DAYS.some((day) => day === text);

/** The choices that a rule stands for; what they cannot say becomes "custom", unchanged. */
export function fromRrule(rrule: string): Recurrence {
  const rule = rrule.replace(/^RRULE:/i, '').trim();
  if (!rule) return { ...WEEKLY, rhythm: 'once' };
  const custom: Recurrence = { ...WEEKLY, rhythm: 'custom', raw: rrule };
  const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
  if ([...parts.keys()].some((name) => !KNOWN.has(name))) return custom;
  const base = { ...WEEKLY, every: Number(parts.get('INTERVAL') ?? 1), ...endOf(parts) };
  const byDay = parts.get('BYDAY') ?? '';
  if (parts.get('FREQ') === 'WEEKLY') return weekly(base, byDay) ?? custom;
  if (parts.get('FREQ') === 'MONTHLY') return monthly(base, byDay) ?? custom;
  return custom;
}

function weekly(base: Recurrence, byDay: string): Recurrence | null {
  const days = byDay ? byDay.split(',') : [];
  return days.every(isDay) ? { ...base, rhythm: 'weekly', days } : null;
}

function monthly(base: Recurrence, byDay: string): Recurrence | null {
  const [, nth, day] = byDay.match(/^(-1|[1-4])([A-Z]{2})$/) ?? [];
  if (!nth || !day || !isDay(day)) return null;
  return { ...base, rhythm: 'monthly', nth: Number(nth), days: [day] };
}

function endOf(parts: ReadonlyMap<string, string>): Pick<Recurrence, 'end' | 'count' | 'until'> {
  const until = parts.get('UNTIL')?.match(/^(\d{4})(\d{2})(\d{2})/);
  if (until) return { end: 'until', count: 12, until: until.slice(1).join('-') };
  const count = parts.get('COUNT');
  return count
    ? { end: 'count', count: Number(count), until: '' }
    : { end: 'never', count: 12, until: '' };
}
