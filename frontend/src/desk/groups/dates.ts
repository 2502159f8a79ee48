import { DAYS, dayOf, type Recurrence } from './recurrence';

export interface Plan {
  readonly choice: Recurrence;
  readonly firstDate: string;
  readonly except: readonly string[];
  readonly extra: readonly string[];
}

const DAY_MS = 86_400_000;
const FURTHEST_WEEKS = 260;
const FURTHEST_MONTHS = 60;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);

function* weeks({ choice, firstDate }: Plan): Generator<string> {
  const days = choice.days.length > 0 ? choice.days : [dayOf(firstDate)];
  const monday = timeOf(firstDate) - DAYS.indexOf(dayOf(firstDate)) * DAY_MS;
  for (let week = 0; week < FURTHEST_WEEKS; week += choice.every) {
    for (const [index, day] of DAYS.entries()) {
      if (days.includes(day)) yield iso(monday + (week * 7 + index) * DAY_MS);
    }
  }
}

function nthInMonth(year: number, month: number, day: string, nth: number): string {
  const from = nth > 0 ? Date.UTC(year, month, 1) : Date.UTC(year, month + 1, 0);
  const step = nth > 0 ? DAY_MS : -DAY_MS;
  let time = from;
  while (dayOf(iso(time)) !== day) time += step;
  return iso(nth > 0 ? time + (nth - 1) * 7 * DAY_MS : time);
}

function* months({ choice, firstDate }: Plan): Generator<string> {
  const first = new Date(timeOf(firstDate));
  const day = choice.days[0] ?? dayOf(firstDate);
  for (let month = 0; month < FURTHEST_MONTHS; month += choice.every) {
    yield nthInMonth(first.getUTCFullYear(), first.getUTCMonth() + month, day, choice.nth);
  }
}

function* ruled(plan: Plan): Generator<string> {
  const { choice, firstDate } = plan;
  if (choice.rhythm === 'once') yield firstDate;
  if (choice.rhythm === 'once' || choice.rhythm === 'custom') return;
  let given = 0;
  for (const date of choice.rhythm === 'weekly' ? weeks(plan) : months(plan)) {
    if (date < firstDate) continue;
    if (choice.end === 'count' && given >= choice.count) return;
    if (choice.end === 'until' && choice.until && date > choice.until) return;
    given += 1;
    yield date;
  }
}

/** The next dates from a day on, exceptions left out and extra dates put in. A preview: the server decides. */
export function nextDates(plan: Plan, from: string, wanted: number): readonly string[] {
  const found = new Set(plan.extra.filter((date) => date >= from));
  let ruledOnes = 0;
  for (const date of ruled(plan)) {
    if (date < from || plan.except.includes(date)) continue;
    found.add(date);
    ruledOnes += 1;
    if (ruledOnes >= wanted) break;
  }
  return [...found].sort().slice(0, wanted);
}
