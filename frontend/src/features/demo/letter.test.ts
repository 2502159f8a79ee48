import { expect, test } from 'vitest';
import { letterParts } from './letter';

const of = (body: string, kind: string) =>
  letterParts(body)
    .filter((part) => part.kind === kind)
    .map(({ text }) => text);

test('nothing of a letter is lost', () => {
  const body = 'Hello,\n\nyour code: 482913\n\nOr: http://127.0.0.1:8000/invitation#token=a-b_c.\n';
  expect(
    letterParts(body)
      .map(({ text }) => text)
      .join(''),
  ).toBe(body);
});

test('an address is followed with its fragment and without the full stop after it', () =>
  expect(of('Open http://127.0.0.1:8000/invitation#token=a-b_c.', 'link')).toEqual([
    'http://127.0.0.1:8000/invitation#token=a-b_c',
  ]));

test('a code has six digits and stands alone', () =>
  expect(of('482913 is your code. Call +1 6175550100 or 1234567.', 'code')).toEqual(['482913']));
