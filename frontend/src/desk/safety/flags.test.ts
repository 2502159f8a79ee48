import { expect, test } from 'vitest';
import type { Flag } from '../shapes';
import { since } from '../words/since';
import { byPerson, byUrgency, placeWords } from './words';

const flag = (id: string, who: string, severity: string, raised: string, taken = false) =>
  ({
    id,
    participant: { id: who, alias: '', legal_name: who },
    severity,
    raised_at: raised,
    acknowledged: taken ? { by: 'Ada', at: raised } : null,
  }) as unknown as Flag;

const ALL = [
  flag('checked', 'Ben', 'check', '2026-11-22T10:00:00Z'),
  flag('taken', 'Cleo', 'imminent', '2026-11-22T09:00:00Z', true),
  flag('later', 'Dara', 'urgent', '2026-11-22T11:00:00Z'),
  flag('first', 'Ben', 'urgent', '2026-11-22T10:30:00Z'),
];

test('what nobody has taken up comes first, then the graver, then the longer waiting', () => {
  expect(byUrgency(ALL).map(({ id }) => id)).toEqual(['first', 'later', 'checked', 'taken']);
});

test('a person with several flags is one entry, where their gravest stands', () => {
  expect(byPerson(ALL).map(({ person, flags }) => [person.id, flags.length])).toEqual([
    ['Ben', 2],
    ['Dara', 1],
    ['Cleo', 1],
  ]);
});

test('places are said in words; what is no code stays as it was said', () => {
  expect(placeWords('US-MA')).toBe('United States, MA');
  expect(placeWords('IE')).toBe('Ireland');
  expect(placeWords('at the harbour')).toBe('at the harbour');
});

test.each([
  [20, 'just now'],
  [12 * 60, '12 min ago'],
  [3600, '1 hour ago'],
  [5 * 3600, '5 hours ago'],
  [49 * 3600, '2 days ago'],
  [-30, 'just now'],
])('%i seconds are said as "%s"', (seconds, words) => {
  const now = new Date('2026-11-22T12:00:00Z');
  expect(since(new Date(now.getTime() - seconds * 1000).toISOString(), now)).toBe(words);
});
