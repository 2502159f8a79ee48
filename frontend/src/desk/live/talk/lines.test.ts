import { expect, test } from 'vitest';
import type { Entry, Message, Notice } from '../../../room/model';
import { EMPTY_ROOM } from '../../../room/model';
import { aloud, linesOf } from './lines';

const names = {
  ada: { name: 'Ada', pronouns: 'she/her', role: 'facilitator' as const },
  wren: { name: 'Wren', pronouns: '', role: 'member' as const },
  sam: { name: 'Sam', pronouns: '', role: 'member' as const },
};
const you = {
  key: 'ada',
  name: 'Ada',
  role: 'facilitator' as const,
  standing: 'admitted' as const,
  abilities: {},
};
const at = (minute: number) => `2026-11-22T18:${String(minute).padStart(2, '0')}:00Z`;
const said = (seq: number, author: string, minute: number, text: string | null = 'x'): Message => ({
  type: 'message',
  seq,
  at: at(minute),
  author,
  text,
  reason: '',
});
const notice = (seq: number, kind: Notice['kind'], subject = '', author = 'ada'): Notice => ({
  type: 'notice',
  kind,
  seq,
  at: at(0),
  author,
  subject,
  reason: '',
});
const lines = (...entries: Entry[]) => linesOf({ ...EMPTY_ROOM, names, you, entries });

test('someone who goes on speaking is named once', () => {
  const shown = lines(
    said(1, 'wren', 1),
    said(2, 'wren', 2),
    said(3, 'sam', 3),
    said(4, 'wren', 4),
  );
  expect(shown.map((line) => line.type === 'speech' && line.goesOn)).toEqual([
    false,
    true,
    false,
    false,
  ]);
});

test('a round that ends with the turn of its last member was ended by nobody', () => {
  const told = (author: string) =>
    lines(notice(1, 'circle_ended', '', author)).map(
      (line) => line.type === 'notice' && line.words,
    );
  expect(told('wren')).toEqual(['The circle is complete']);
  expect(told('ada')).toEqual(['You ended the circle']);
});

test('after a while, or after a removed message, the name is said again', () => {
  const shown = lines(
    said(1, 'wren', 1),
    said(2, 'wren', 9),
    said(3, 'wren', 10, null),
    said(4, 'wren', 10),
  );
  expect(shown.map((line) => line.type === 'speech' && line.goesOn)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('people let in together are one line', () => {
  const shown = lines(
    notice(1, 'opened'),
    notice(2, 'admitted', 'wren'),
    notice(3, 'admitted', 'sam'),
  );
  expect(shown.map((line) => line.type === 'notice' && line.words)).toEqual([
    'You opened the room',
    'You let in Wren and Sam',
  ]);
});

test('someone who walks in by themselves came in', () => {
  expect(lines(notice(1, 'admitted', 'wren', 'system'))[0]).toMatchObject({
    words: 'Wren came in',
  });
});

test('who was turned away is said with what is missing', () => {
  const unmet = ['form_unsigned', 'not_checked_in', 'of_tomorrow'];
  expect(lines({ ...notice(1, 'refused', 'sam', 'system'), unmet })[0]).toMatchObject({
    words:
      'Sam could not come in yet: a form is not signed, they have not checked in and of tomorrow',
  });
});

test('a screen reader hears others, not the reader themselves', () => {
  const [theirs, mine, removed] = lines(
    said(1, 'wren', 1, 'Hello'),
    said(2, 'ada', 2),
    said(3, 'sam', 3, null),
  );
  expect([theirs, mine, removed].map((line) => line && aloud(line))).toEqual([
    'Wren: Hello',
    '',
    'A message was removed.',
  ]);
});
