import { expect, test } from 'vitest';
import { byWaiting, linesOf } from './lines';

test('a country without lines here has none, rather than another one’s', () => {
  expect(linesOf('US')?.emergency).toBe('911');
  expect(linesOf('ZZ')).toBeNull();
  expect(linesOf(undefined)).toBeNull();
});

test('whoever nobody has gone to yet comes first', () => {
  const calls = [
    { key: 'a', at: '2026-11-22T18:30:00Z', by: 'ada' },
    { key: 'b', at: '2026-11-22T18:50:00Z', by: null },
    { key: 'c', at: '2026-11-22T18:40:00Z', by: null },
    { key: 'd', at: '2026-11-22T18:20:00Z', by: 'ada', closed: true },
  ];
  expect(byWaiting(calls).map(({ key }) => key)).toEqual(['c', 'b', 'a']);
});
