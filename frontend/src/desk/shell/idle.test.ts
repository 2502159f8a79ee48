import { expect, test } from 'vitest';
import { endingOf, phaseOf } from './idle';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 18, minute)).toISOString();
const limits = (idle: number, hard: number) => ({
  idle_expires_at: at(idle),
  expires_at: at(hard),
});

test('the idle limit can be put off, the twelve-hour limit cannot', () => {
  expect(endingOf(limits(15, 50))).toEqual({ at: Date.parse(at(15)), canStay: true });
  expect(endingOf(limits(15, 10))).toEqual({ at: Date.parse(at(10)), canStay: false });
});

test('calm until two minutes before, then a warning, then over', () => {
  const ending = endingOf(limits(15, 50));
  expect([12, 13, 14, 15].map((minute) => phaseOf(ending, Date.parse(at(minute))))).toEqual([
    'calm',
    'warn',
    'warn',
    'over',
  ]);
});

test('nobody signed in, nothing to warn of', () => {
  expect(phaseOf(endingOf({ idle_expires_at: null, expires_at: null }), Date.now())).toBe('calm');
});
