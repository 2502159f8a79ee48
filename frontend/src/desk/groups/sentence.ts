import { plainDate } from '../words/time';
import { DAY_WORDS, DAYS, dayOf, fromRrule, type Recurrence } from './recurrence';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const NTH: Readonly<Record<number, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  [-1]: 'last',
};

const often = (every: number, unit: 'week' | 'month'): string => {
  if (every === 1) return `Every ${unit}`;
  return every === 2 ? `Every second ${unit}` : `Every ${every} ${unit}s`;
};

function ending({ end, count, until }: Recurrence): string {
  if (end === 'count') return count === 1 ? ', once' : `, ${count} times`;
  return end === 'until' && until ? `, until ${plainDate(until)}` : ', with no end date';
}

/** "Every week on Tuesday at 18:30, 12 times" */
export function sentence(choice: Recurrence, firstDate: string, time = ''): string {
  const at = time ? ` at ${time}` : '';
  if (choice.rhythm === 'once') return `Once, on ${plainDate(firstDate)}${at}`;
  if (choice.rhythm === 'custom') return `By a rule of its own${at}: ${choice.raw}`;
  const chosen = choice.days.length > 0 ? choice.days : [dayOf(firstDate)];
  const days = DAYS.filter((day) => chosen.includes(day)).map((day) => DAY_WORDS[day]);
  const when =
    choice.rhythm === 'weekly'
      ? `${often(choice.every, 'week')} on ${list.format(days)}`
      : `${often(choice.every, 'month')} on the ${NTH[choice.nth]} ${days[0]}`;
  return `${when}${at}${ending(choice)}`;
}

export const rruleSentence = (rrule: string, firstDate: string, time = ''): string =>
  sentence(fromRrule(rrule), firstDate, time);
