import { expect, test } from 'vitest';
import type { Heard } from '../../../room/protocol';
import { hasGiven, heardWords } from './heard';

const heard: Heard[] = [
  { seq: 4, key: 'ada', kind: 'heard' },
  { seq: 4, key: 'sam', kind: 'me_too' },
  { seq: 5, key: 'sam', kind: 'thanks' },
];
const nameOf = (key: string) => key.toUpperCase();

test('what was given to a message is told by name, without a count', () => {
  expect(heardWords(heard, 4, 'ada', nameOf)).toBe('You: heard you · SAM: me too');
  expect(heardWords(heard, 6, 'ada', nameOf)).toBe('');
});

test('one’s own is known, so that it can be taken back', () => {
  expect(hasGiven(heard, 4, 'ada', 'heard')).toBe(true);
  expect(hasGiven(heard, 4, 'ada', 'me_too')).toBe(false);
});
