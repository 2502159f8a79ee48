import { expect, test } from 'vitest';
import type { Circle } from '../../../room/protocol';
import { stageWords, turnWords, unfinishedWords } from './words';

const circle: Circle = {
  kind: 'circle',
  order: ['rowan', 'wren', 'sam'],
  done: ['rowan'],
  holder: 'wren',
  stage: 'speaking',
  listener: null,
  seconds: 120,
  since: '2026-11-22T18:30:00Z',
  reflect: 'named',
  newcomer: null,
};
const nameOf = (key: string) => key.charAt(0).toUpperCase() + key.slice(1);
const at = (time: string) => new Date(`2026-11-22T18:${time}Z`);

test('each stage is said in a sentence', () => {
  expect(stageWords(circle, nameOf)).toBe('Wren has the piece');
  expect(stageWords({ ...circle, stage: 'naming' }, nameOf)).toMatch(/^Wren has spoken/);
  expect(stageWords({ ...circle, stage: 'reflecting', listener: 'sam' }, nameOf)).toBe(
    'Sam says back what they heard Wren say',
  );
  expect(stageWords({ ...circle, stage: 'confirming' }, nameOf)).toMatch(/^Wren says whether/);
});

test('time is told to the facilitator in rough steps, and not at all where none was set', () => {
  expect(turnWords(circle, at('30:07'))).toBe('2 min for this turn');
  expect(turnWords(circle, at('31:27'))).toBe('1 min 20 s of 2 min');
  expect(turnWords(circle, at('32:31'))).toBe('past 2 min');
  expect(turnWords({ ...circle, seconds: null }, at('30:31'))).toBe('');
  expect(turnWords({ ...circle, seconds: null }, at('33:31'))).toBe('3 min so far');
  expect(turnWords({ ...circle, stage: 'naming' }, at('33:31'))).toBe('');
});

test('who would have no turn any more is said by name', () => {
  expect(unfinishedWords(['Wren'])).toBe('Wren has the piece.');
  expect(unfinishedWords(['Wren', 'Sam'])).toBe('Wren has the piece, and Sam is still to come.');
  expect(unfinishedWords(['Wren', 'Sam', 'Kit'])).toBe(
    'Wren has the piece, and Sam and Kit are still to come.',
  );
});
