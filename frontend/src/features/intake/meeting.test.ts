import { expect, test } from 'vitest';
import { meetsNext, momentOf } from './meeting';

test.each([
  ['2026-12-01', '18:00', 'America/New_York', '2026-12-01T23:00:00.000Z'],
  ['2026-07-01', '18:00', 'America/New_York', '2026-07-01T22:00:00.000Z'],
  ['2026-12-01', '08:30', 'Asia/Kolkata', '2026-12-01T03:00:00.000Z'],
  ['2026-12-01', '00:15', 'Pacific/Auckland', '2026-11-30T11:15:00.000Z'],
  ['2026-12-01', '09:00', 'UTC', '2026-12-01T09:00:00.000Z'],
])('%s %s in %s is %s', (date, time, zone, moment) => {
  expect(new Date(momentOf(date, time, zone)).toISOString()).toBe(moment);
});

test('after its first evening a group meets on the same weekday and hour, also across a change of clocks', () => {
  const rule = { first_date: '2026-10-20', start_time: '18:00', time_zone: 'America/New_York' };
  expect(meetsNext(rule, Date.parse('2026-10-01T00:00:00Z'))).toBe('2026-10-20T22:00:00.000Z');
  expect(meetsNext(rule, Date.parse('2026-11-05T00:00:00Z'))).toBe('2026-11-10T23:00:00.000Z');
});
