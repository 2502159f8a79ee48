import { expect, test } from 'vitest';
import { formatDay, formatSpan, formatTime, formatUntil, sameClock, zonePlace } from './dates';

test('a zone is named by its place', () => {
  expect(zonePlace('America/New_York')).toBe('New York');
});

test('two zones may show the same clock in winter and not in summer', () => {
  expect(sameClock('2026-01-15T12:00:00Z', 'Europe/London', 'Africa/Abidjan')).toBe(true);
  expect(sameClock('2026-07-15T12:00:00Z', 'Europe/London', 'Africa/Abidjan')).toBe(false);
});

test('a plain date is the same day everywhere', () => {
  expect(formatDay('2026-11-22', 'en')).toContain('22');
});

test('a session across midnight shows its two hours and no dates', () => {
  const span = formatSpan('2026-11-24T23:00:00Z', '2026-11-25T00:30:00Z', 'es', 'UTC');
  expect(span).toBe('23:00 – 0:30');
});

test('what is over within a minute is told by the next one', () => {
  expect(formatUntil('2026-11-22T18:40:20Z', 'en', 'UTC')).toBe(
    formatTime('2026-11-22T18:41:00Z', 'en', 'UTC'),
  );
  expect(formatUntil('2026-11-22T18:40:00Z', 'en', 'UTC')).toBe(
    formatTime('2026-11-22T18:40:00Z', 'en', 'UTC'),
  );
});
