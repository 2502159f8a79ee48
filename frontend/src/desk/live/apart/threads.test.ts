import { expect, test } from 'vitest';
import type { Word } from '../../../room/model';
import type { Person } from '../../../room/protocol';
import { lastOf, newIn, partnersOf } from './threads';

const person = (key: string, role: Person['role']): Person => ({
  key,
  name: key,
  pronouns: '',
  role,
  here: true,
  hand: null,
});
const word = (seq: number, author: string): Word => ({ seq, at: '', author, text: '', n: seq });

test('private words are with members; whoever has left keeps theirs', () => {
  const people = [person('ada', 'facilitator'), person('wren', 'member'), person('o', 'observer')];
  expect(partnersOf({ people, asides: { kit: [] } }, 'sam')).toEqual(['wren', 'kit', 'sam']);
});

test('new is what others wrote since one looked', () => {
  const words = [word(3, 'wren'), word(5, 'ada'), word(7, 'wren')];
  expect(newIn(words, 3, 'ada')).toEqual([word(7, 'wren')]);
  expect(lastOf(words)).toBe(7);
  expect(lastOf([])).toBe(0);
});
