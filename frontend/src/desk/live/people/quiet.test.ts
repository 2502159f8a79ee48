import { expect, test } from 'vitest';
import type { Notice } from '../../../room/model';
import { isQuiet } from './quiet';

const came: Notice = {
  type: 'notice',
  kind: 'admitted',
  seq: 4,
  at: '2026-11-22T18:40:00Z',
  author: 'ada',
  subject: 'kit',
  reason: '',
};
const room = { entries: [came], openedAt: '2026-11-22T18:30:00Z' };
const silent = { percent: 0, words: 0, turns: 0, quiet: true };
const at = (minute: number) => new Date(`2026-11-22T18:${minute}:00Z`);

test('who has come a moment ago is not called quiet yet', () => {
  expect(isQuiet(room, 'kit', silent, at(43))).toBe(false);
  expect(isQuiet(room, 'kit', silent, at(46))).toBe(true);
});

test('nor is anybody while the room has only just been opened', () => {
  expect(isQuiet({ ...room, openedAt: '2026-11-22T18:44:00Z' }, 'kit', silent, at(46))).toBe(false);
  expect(isQuiet({ ...room, openedAt: null }, 'kit', silent, at(46))).toBe(false);
});

test('nor who has spoken, however little', () => {
  expect(isQuiet(room, 'kit', { ...silent, words: 3, turns: 1 }, at(46))).toBe(false);
  expect(isQuiet(room, 'kit', { ...silent, quiet: false }, at(46))).toBe(false);
  expect(isQuiet(room, 'kit', null, at(46))).toBe(false);
});
