import { expect, test } from 'vitest';
import { clock, dateIn, day, duration, instantOf, plainDate, span, whenOf, zoneName } from './time';

const NEW_YORK = 'America/New_York';

test('a session is spoken of in its own zone', () => {
  const session = {
    starts_at: '2026-11-24T23:30:00Z',
    ends_at: '2026-11-25T00:30:00Z',
    time_zone: NEW_YORK,
  };
  expect(whenOf(session)).toMatch(/^Tue 24 Nov(?: 2026)?, 18:30–19:30 · New York time$/);
  expect(dateIn(session.ends_at, NEW_YORK)).toBe('2026-11-24');
});

test('midnight is 00:00', () => {
  expect(clock('2026-11-25T05:00:00Z', NEW_YORK)).toBe('00:00');
  expect(span('2026-11-25T04:00:00Z', '2026-11-25T05:00:00Z', NEW_YORK)).toBe('23:00–00:00');
});

test('another year is said', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  expect(day('2027-01-05T12:00:00Z', 'UTC', now)).toBe('Tue 5 Jan 2027');
  expect(day('2026-12-05T12:00:00Z', 'UTC', now)).toBe('Sat 5 Dec');
});

test('the wall clock keeps its time across a change of the clocks', () => {
  expect(instantOf('2026-10-27', '18:30', NEW_YORK)).toBe('2026-10-27T22:30:00Z');
  expect(instantOf('2026-11-03', '18:30', NEW_YORK)).toBe('2026-11-03T23:30:00Z');
});

test('a time that the clocks skip is moved on, one that comes twice is taken once', () => {
  expect(clock(instantOf('2026-03-08', '02:30', NEW_YORK), NEW_YORK)).toBe('03:30');
  expect(clock(instantOf('2026-11-01', '01:30', NEW_YORK), NEW_YORK)).toBe('01:30');
});

test('words for zones, lengths and dates', () => {
  expect([zoneName(NEW_YORK), zoneName('UTC')]).toEqual(['New York time', 'UTC']);
  expect([45, 60, 90].map(duration)).toEqual(['45 min', '1 h', '1 h 30 min']);
  expect(plainDate('2027-03-03')).toBe('3 March 2027');
});
