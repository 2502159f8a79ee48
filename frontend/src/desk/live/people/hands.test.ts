import { expect, test } from 'vitest';
import { EMPTY_ROOM, type Message } from '../../../room/model';
import type { Person } from '../../../room/protocol';
import { isPressing, reasonOf } from './hands';

const person = (key: string, more: Partial<Person>): Person => ({
  key,
  name: key,
  pronouns: '',
  role: 'member',
  here: true,
  hand: null,
  ...more,
});
const said: Message = {
  type: 'message',
  seq: 4,
  at: '',
  author: 'sam',
  text: 'So tired',
  reason: '',
};
const names = { sam: { name: 'Sam', pronouns: '', role: 'member' as const } };
const room = { ...EMPTY_ROOM, entries: [said], names };

test('a hand says why, and what it answers', () => {
  expect(reasonOf(person('wren', { hand: 9 }), room)).toBe('would like to speak');
  const answers = person('wren', { hand: 9, hand_reason: 'respond', hand_to: 4 });
  expect(reasonOf(answers, room)).toBe('would like to respond to Sam: “So tired”');
});

test('the words of a removed message are not repeated', () => {
  const answers = person('wren', { hand: 9, hand_reason: 'respond', hand_to: 4 });
  const removed = { ...room, entries: [{ ...said, text: null }] };
  expect(reasonOf(answers, removed)).toBe('would like to respond');
});

test('a break and help are pressing, speaking is not', () => {
  expect(isPressing(person('wren', { hand: 1, hand_reason: 'help' }))).toBe(true);
  expect(isPressing(person('wren', { hand: 1, hand_reason: 'break' }))).toBe(true);
  expect(isPressing(person('wren', { hand: 1, hand_reason: 'speak' }))).toBe(false);
});
