import { expect, test } from 'vitest';
import { within } from './within';

test('a name from right to left is set apart within a sentence; others stay as they are', () => {
  expect(within('نورا')).toBe('\u2068نورا\u2069');
  expect(within('נועה')).toBe('\u2068נועה\u2069');
  expect(within('Zoë 林')).toBe('Zoë 林');
});
