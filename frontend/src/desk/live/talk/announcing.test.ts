import { expect, test } from 'vitest';
import { announcement, dueIn, LONGEST_MS, QUIET_MS } from './announcing';

test('a few lines are said as they are', () => {
  expect(announcement(['Wren: Hello', 'Sam: Hi'])).toBe('Wren: Hello\nSam: Hi');
});

test('many at once are counted, and the last one is said', () => {
  expect(announcement(['a', 'b', 'c', 'd', 'Wren: Late'])).toBe(
    '5 new lines. The last one: Wren: Late',
  );
});

test('one’s own lines are silent', () => {
  expect(announcement(['', ''])).toBe('');
  expect(announcement([])).toBe('');
});

test('a batch waits for quiet, but never longer than a few seconds', () => {
  expect(dueIn(0, 0)).toBe(QUIET_MS);
  expect(dueIn(0, LONGEST_MS - 100)).toBe(100);
  expect(dueIn(0, LONGEST_MS + 100)).toBe(0);
});
