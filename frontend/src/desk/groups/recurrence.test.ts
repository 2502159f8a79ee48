import { expect, test } from 'vitest';
import { nextDates } from './dates';
import { fromRrule, type Recurrence, toRrule, WEEKLY } from './recurrence';
import { rruleSentence, sentence } from './sentence';

const TUESDAY = '2026-11-24';
const plan = (choice: Partial<Recurrence>, except: string[] = [], extra: string[] = []) => ({
  choice: { ...WEEKLY, ...choice },
  firstDate: TUESDAY,
  except,
  extra,
});

test('no chosen day means the day of the first date', () => {
  expect(toRrule(WEEKLY, TUESDAY)).toBe('FREQ=WEEKLY;BYDAY=TU;COUNT=12');
});

test('days are written in the order of the week', () => {
  const choice: Recurrence = { ...WEEKLY, days: ['TH', 'MO'], every: 2, end: 'never' };
  expect(toRrule(choice, TUESDAY)).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH');
});

test.each([
  ['FREQ=WEEKLY;BYDAY=TU;COUNT=12', 'Every week on Tuesday, 12 times'],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
    'Every second week on Monday and Thursday, with no end date',
  ],
  ['FREQ=WEEKLY;INTERVAL=3;BYDAY=FR;COUNT=1', 'Every 3 weeks on Friday, once'],
  [
    'FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270131',
    'Every month on the first Tuesday, until 31 January 2027',
  ],
  ['FREQ=MONTHLY;BYDAY=-1FR', 'Every month on the last Friday, with no end date'],
  ['FREQ=DAILY;COUNT=3', 'By a rule of its own: FREQ=DAILY;COUNT=3'],
  ['', 'Once, on 24 November 2026'],
])('%s reads as a sentence and comes back unchanged', (rrule, words) => {
  expect(rruleSentence(rrule, TUESDAY)).toBe(words);
  expect(toRrule(fromRrule(rrule), TUESDAY)).toBe(rrule);
});

test('the preview leaves out exceptions and puts in extra dates', () => {
  const dates = nextDates(plan({ count: 4 }, ['2026-12-01'], ['2026-11-26']), TUESDAY, 5);
  expect(dates).toEqual(['2026-11-24', '2026-11-26', '2026-12-08', '2026-12-15']);
});

test('an exception still uses up one of the counted dates', () => {
  expect(nextDates(plan({ count: 2 }, ['2026-11-24']), TUESDAY, 5)).toEqual(['2026-12-01']);
});

test('every second week skips the week between', () => {
  const dates = nextDates(plan({ every: 2, days: ['TU', 'TH'] }), TUESDAY, 4);
  expect(dates).toEqual(['2026-11-24', '2026-11-26', '2026-12-08', '2026-12-10']);
});

test('the last Friday of each month', () => {
  const dates = nextDates(plan({ rhythm: 'monthly', nth: -1, days: ['FR'] }), TUESDAY, 3);
  expect(dates).toEqual(['2026-11-27', '2026-12-25', '2027-01-29']);
});

test('dates before the wanted day are passed over but counted', () => {
  expect(nextDates(plan({ count: 3 }), '2026-12-05', 5)).toEqual(['2026-12-08']);
});

test('the time is said where a person would say it', () => {
  expect(rruleSentence('FREQ=WEEKLY;BYDAY=TU', TUESDAY, '18:30')).toBe(
    'Every week on Tuesday at 18:30, with no end date',
  );
});

test('a sentence for a rhythm that has no chosen day yet', () => {
  expect(sentence({ ...WEEKLY, end: 'never' }, TUESDAY)).toBe(
    'Every week on Tuesday, with no end date',
  );
});
