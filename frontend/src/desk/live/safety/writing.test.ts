import { expect, test } from 'vitest';
import { changedIn, isComplete } from './writing';

const kept = { what_happened: 'a', what_was_done: '', follow_up: 'c' };

test('a part that a colleague may be writing is left alone', () => {
  expect(changedIn({ ...kept, what_happened: 'b' }, kept)).toEqual({ what_happened: 'b' });
  expect(changedIn(kept, kept)).toEqual({});
});

test('a record is complete once each part says something', () => {
  expect(isComplete(kept)).toBe(false);
  expect(isComplete({ ...kept, what_was_done: '  ' })).toBe(false);
  expect(isComplete({ ...kept, what_was_done: 'b' })).toBe(true);
});
