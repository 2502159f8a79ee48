import { expect, test } from 'vitest';
import { typingWords } from './typing';

const nameOf = (key: string) => key.toUpperCase();

test('who wrote a moment ago is named, who stopped is not', () => {
  expect(typingWords({ wren: 1000, sam: 9000 }, 10_000, nameOf)).toBe('SAM is writing…');
  expect(typingWords({ wren: 8000, sam: 9000 }, 10_000, nameOf)).toBe('WREN and SAM are writing…');
  expect(typingWords({ wren: 1000 }, 10_000, nameOf)).toBe('');
});

test('many are not counted', () => {
  expect(typingWords({ a: 1, b: 1, c: 1 }, 2, nameOf)).toBe('Some people are writing…');
});
