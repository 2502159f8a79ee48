import { describe, expect, it } from 'vitest';
import type { Feeling } from '../shapes';
import { inWords, known, points } from './trend';

const feeling = (heard: number | null): Feeling => ({
  session: 'x',
  number: 1,
  starts_at: '2026-01-01T00:00:00Z',
  answers: heard === null ? 2 : 5,
  heard,
  understood: heard,
  hopeful: heard,
});

describe('how a group left', () => {
  it('skips sessions with too few answers', () => {
    expect(known([feeling(2), feeling(null), feeling(4)], 'heard')).toEqual([2, 4]);
  });

  it('says the last value and how it changed, in words', () => {
    expect(inWords([])).toBe('Not enough answers yet');
    expect(inWords([3])).toBe('3.0 of 4');
    expect(inWords([3, 3.5])).toBe('3.5 of 4, 0.5 more than the time before');
    expect(inWords([3, 2])).toBe('2.0 of 4, 1.0 less than the time before');
    expect(inWords([3, 3.01])).toBe('3.0 of 4, as the time before');
  });

  it('draws the scale from bottom to top', () => {
    expect(points([0, 4])).toBe('0,32 100,0');
  });
});
