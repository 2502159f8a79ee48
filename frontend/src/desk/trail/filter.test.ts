import { expect, test } from 'vitest';
import { asFilter, NO_FILTER } from './filter';

test('empty fields say nothing', () => {
  expect(asFilter(NO_FILTER, 'America/New_York')).toEqual({});
});

test('half-typed words are already a question', () => {
  expect(asFilter({ ...NO_FILTER, act: 'Note.' }, 'UTC')).toEqual({ act: 'note' });
});

test('days are whole days of the clinic, across a change of the clocks', () => {
  const typed = { ...NO_FILTER, act: ' note.signed ', from: '2026-11-01', to: '2026-11-01' };
  expect(asFilter(typed, 'America/New_York')).toEqual({
    act: 'note.signed',
    from: '2026-11-01T04:00:00Z',
    to: '2026-11-02T05:00:00Z',
  });
});
