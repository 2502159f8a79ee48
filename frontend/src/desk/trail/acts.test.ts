import { expect, test } from 'vitest';
import { actWords } from './acts';

test('what was done in the room is said in plain words', () => {
  expect(actWords('help.closed')).toBe('Put a call for help away');
  expect(actWords('held.aside')).toBe('Answered a held message in private');
});

test('an act without words of its own is its code, spoken', () => {
  expect(actWords('licence.verified')).toBe('Licence verified');
  expect(actWords('toString')).toBe('ToString');
});
