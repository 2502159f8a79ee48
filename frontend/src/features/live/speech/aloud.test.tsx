import { expect, test } from 'vitest';
import type { Entry } from '../../../room/model';
import { aloud } from './Aloud';

const reader = {
  you: 'wren',
  names: { kit: { name: 'Kit' }, wren: { name: 'Wren' } },
  language: 'en',
  telling: () => 'Now: Theme',
} as const;
const said = (seq: number, author: string, text: string | null, more: object = {}): Entry => ({
  type: 'message',
  seq,
  at: '',
  author,
  text,
  reason: '',
  ...more,
});

test('a few messages are read out whole, with what their author hopes for', () => {
  const fresh = [said(1, 'kit', 'Hello'), said(2, 'kit', 'I am tired', { asks: 'listening' })];
  expect(aloud(fresh, reader)).toBe(
    'Kit: Hello. Kit asks to be heard, not advised. Kit: I am tired',
  );
});

test('of many at once their number is read, and who spoke last', () => {
  const fresh = [1, 2, 3, 4].map((seq) => said(seq, 'kit', `Word ${seq}`));
  expect(aloud(fresh, reader)).toBe('4 new messages. The last is from Kit.');
});

test('my own words are not read back to me, nor those of a message that was removed', () => {
  expect(aloud([said(1, 'wren', 'Mine')], reader)).toBe('');
  expect(aloud([said(1, 'kit', null)], reader)).toBe('A message was removed.');
});

test('what happens in the room is read too', () => {
  const notice = { type: 'notice', kind: 'phase', seq: 1, at: '', author: 'ada' } as const;
  expect(aloud([{ ...notice, subject: '', reason: '' }], reader)).toBe('Now: Theme');
});
