import { describe, expect, it } from 'vitest';
import type { Phase } from '../shapes';
import { fits, moved } from './agenda';

const agenda: Phase[] = [
  { kind: 'arrive', title: '', minutes: 10 },
  { kind: 'theme', title: 'Sleep', minutes: 50 },
];

describe('an agenda', () => {
  it('lets a phase change places with its neighbour', () => {
    expect(moved(agenda, 1, -1).map(({ kind }) => kind)).toEqual(['theme', 'arrive']);
  });

  it('leaves the first first and the last last', () => {
    expect(moved(agenda, 0, -1)).toEqual(agenda);
    expect(moved(agenda, 1, 1)).toEqual(agenda);
  });

  it('says what the plan leaves of the time, and what it lacks', () => {
    expect(fits(agenda, 90)).toBe('60 of 90 minutes planned: 30 left over');
    expect(fits(agenda, 60)).toBe('60 of 60 minutes planned');
    expect(fits(agenda, 45)).toBe('60 of 45 minutes planned: 15 more than a session has');
  });
});
