import { expect, test } from 'vitest';
import type { Agenda } from '../../../room/protocol';
import { lastWords, leftWords, passed, phaseTitle } from './agenda';

const agenda: Agenda = {
  phases: [
    { kind: 'arrive', title: '', minutes: 5 },
    { kind: 'theme', title: 'Asking for help', minutes: 20 },
    { kind: 'close', title: '', minutes: 0 },
  ],
  at: 1,
  since: '2026-11-22T18:30:00Z',
};
const at = (minute: number) => new Date(`2026-11-22T18:${minute}:30Z`);

test('a phase is called what the group calls it, else what it is', () => {
  expect(agenda.phases.map(phaseTitle)).toEqual(['Arrive', 'Asking for help', 'Close']);
});

test('what is left is said, and then that one may move on, without hurry', () => {
  expect(leftWords(agenda, at(34))).toBe('16 min left');
  expect(leftWords(agenda, at(50))).toBe('move on when you like');
  expect(leftWords(agenda, at(55))).toBe('5 min past the plan');
});

test('a phase without a plan says nothing of time', () => {
  expect(leftWords({ ...agenda, at: 2 }, at(55))).toBe('');
  expect(passed({ ...agenda, at: 2 }, at(55))).toBe(1);
});

test('a clock that is a little behind does not give more time than planned', () => {
  expect(leftWords(agenda, new Date('2026-11-22T18:29:00Z'))).toBe('20 min left');
  expect(passed(agenda, new Date('2026-11-22T18:29:00Z'))).toBe(0);
});

test('whoever closes the session is told what becomes of the check-out', () => {
  const out = { kind: 'check_out', title: '', minutes: 5 } as const;
  const planned = { ...agenda, phases: [...agenda.phases.slice(0, 2), out] };
  expect(lastWords(null, null)).toBe('');
  expect(lastWords(agenda, null)).toBe('');
  expect(lastWords(planned, null)).toMatch(/has not begun/);
  expect(lastWords({ ...planned, at: 2 }, null)).toMatch(/cannot say it after the close/);
});

test('whoever closes the session is told how many of those here have not answered', () => {
  expect(lastWords(agenda, { here: 5, due: 3 })).toMatch(/^3 of the 5 members here have not said/);
  expect(lastWords(agenda, { here: 5, due: 1 })).toMatch(/^1 of the 5 members here has not said/);
  expect(lastWords(agenda, { here: 1, due: 1 })).toMatch(/^The one member here has not said/);
  expect(lastWords(agenda, { here: 5, due: 0 })).toMatch(/^Every member here has said/);
  expect(lastWords(agenda, { here: 0, due: 0 })).toMatch(/^No member is here any more/);
});
