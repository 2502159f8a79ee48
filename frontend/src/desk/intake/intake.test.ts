import { expect, test } from 'vitest';
import type { ImportResult, ImportRow } from '../shapes';
import { placeName } from '../words/places';
import { closedFor, decisionOf, decisionRules, saidOf, UNDECIDED } from './deciding';
import { outcomeOf, rowErrors, toMendFirst } from './importing';
import { languageName, statusOf } from './words';

const values = (given: object) => ({ ...UNDECIDED, reason: 'Fits well.', ...given });
const about = (given: object) => decisionRules.message('', values(given));

test('a reason is always asked for, words to the person only where they are told something', () => {
  expect(decisionRules.reason('  ')).not.toBeNull();
  expect(about({ kind: 'offer' })).toBeNull();
  expect(about({ kind: 'refer' })).toMatch(/^Say where/);
  expect(about({ kind: 'ask_more' })).toMatch(/^Say what/);
  expect(about({ kind: 'ask_more', instruments: ['gad-7'] })).toBeNull();
});

test('what belongs to another choice is not sent along', () => {
  const typed = { message: ' Try Mill Lane. ', instruments: ['gad-7'] };
  expect(decisionOf(values({ kind: 'offer', ...typed }))).toEqual({
    kind: 'offer',
    reason: 'Fits well.',
    message: '',
    instruments: [],
  });
  expect(decisionOf(values({ kind: 'refer', ...typed }))).toMatchObject({
    message: 'Try Mill Lane.',
    instruments: [],
  });
  expect(decisionOf(values({ kind: 'ask_more', ...typed }))).toMatchObject({
    instruments: ['gad-7'],
  });
});

test('what is said afterwards follows from where it led', () => {
  expect(saidOf({ status: 'offered' })).toMatch(/^The seat is offered/);
  expect(saidOf({ status: 'of_tomorrow' })).toBe('Decided.');
});

test('one reason for all is said once', () => {
  const no = { allowed: false, reason: 'It is decided already.' };
  const yes = { allowed: true, reason: '' };
  const all = { offer: no, waitlist: no, refer: no, ask_more: no };
  expect(closedFor(all)).toBe('It is decided already.');
  expect(closedFor({ ...all, refer: yes })).toBeNull();
  expect(closedFor({ ...all, refer: { allowed: false, reason: 'Other.' } })).toBeNull();
});

const row = (line: number, ...errors: ImportRow['errors'][number][]): ImportRow => ({
  line,
  legal_name: '',
  email: '',
  errors,
});
const bad = row(3, { field: 'email', code: 'invalid', message: 'Give a valid address.' });
const result = (...rows: ImportRow[]): ImportResult => ({ rows, good: 0, created: 0 });

test('a roster is taken in only when every row is good', () => {
  expect(outcomeOf(result(row(2), row(4)))).toMatchObject({
    ready: true,
    words: '2 rows, all good.',
  });
  expect(outcomeOf(result(row(2), bad))).toMatchObject({ ready: false, bad: 1 });
  expect(outcomeOf(result())).toMatchObject({ ready: false });
});

test('rows to mend come first and say which column', () => {
  expect(toMendFirst([row(2), bad, row(4)]).map(({ line }) => line)).toEqual([3, 2, 4]);
  expect(rowErrors(bad)).toEqual(['E-mail: Give a valid address.']);
});

test('codes are spoken of in words, unknown ones as they are', () => {
  expect(statusOf('submitted')[0]).toBe('To review');
  expect(statusOf('on_hold')[0]).toBe('On hold');
  expect([languageName('es'), languageName(''), languageName('!')]).toEqual(['Spanish', '', '!']);
  expect(placeName('US', 'MA')).toBe('United States, MA');
  expect(placeName('Atlantis', '')).toBe('Atlantis');
});
