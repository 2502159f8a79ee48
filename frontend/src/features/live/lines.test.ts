import { expect, test } from 'vitest';
import type { Entry } from '../../room/model';
import { toLines } from './lines';

const message = (seq: number, author: string, at: string, text: string | null = 'x'): Entry => ({
  type: 'message',
  seq,
  at,
  author,
  text,
  reason: '',
});
const shape = (entries: Entry[], unreadFrom: number | null = null) =>
  toLines(entries, unreadFrom).map((line) =>
    line.type === 'message' && line.goesOn ? 'goes on' : line.type,
  );

test('a person who goes on speaking is named once', () => {
  const one = message(1, 'wren', '2026-11-22T18:00:00Z');
  const two = message(2, 'wren', '2026-11-22T18:01:00Z');
  expect(shape([one, two])).toEqual(['day', 'message', 'goes on']);
});

test('another person, a pause or a removed message starts anew', () => {
  const entries = [
    message(1, 'wren', '2026-11-22T18:00:00Z'),
    message(2, 'ada', '2026-11-22T18:00:10Z'),
    message(3, 'ada', '2026-11-22T18:20:00Z'),
    message(4, 'ada', '2026-11-22T18:20:10Z', null),
    message(5, 'ada', '2026-11-22T18:20:20Z'),
  ];
  expect(shape(entries)).not.toContain('goes on');
});

test('each day is named once', () => {
  const entries = [
    message(1, 'wren', '2026-11-20T12:00:00Z'),
    message(2, 'wren', '2026-11-22T12:00:00Z'),
  ];
  expect(shape(entries)).toEqual(['day', 'message', 'day', 'message']);
});

test('the first unread message is marked, and names its speaker', () => {
  const one = message(1, 'wren', '2026-11-22T18:00:00Z');
  const two = message(2, 'wren', '2026-11-22T18:00:10Z');
  expect(shape([one, two], 2)).toEqual(['day', 'message', 'unread', 'message']);
});
