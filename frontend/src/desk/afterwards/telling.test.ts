import { describe, expect, it } from 'vitest';
import type { TranscriptEntry } from '../shapes';
import { momentWords, smallRooms, strandName, strandsOf } from './telling';

const people = new Map([['b', 'Ben']]);
const entry = (part: Partial<TranscriptEntry>): TranscriptEntry => ({
  seq: 1,
  at: '2026-01-01T00:00:00Z',
  kind: 'message.said',
  author: 'b',
  strand: 'room',
  text: 'x',
  asks: null,
  earlier: [],
  removed: null,
  held: null,
  body: {},
  ...part,
});

describe('a transcript', () => {
  it('names its strands, the room first', () => {
    const strands = strandsOf([entry({ strand: 'aside:b' }), entry({ strand: 'r1' }), entry({})]);
    const rooms = smallRooms(strands);
    expect(strands.map((strand) => strandName(strand, people, rooms))).toEqual([
      'The room',
      'Aside with Ben',
      'Small room 1',
    ]);
  });

  it('tells moments in words and leaves out what nobody needs', () => {
    const told = entry({ kind: 'member.admitted', text: null, body: { member: 'b' } });
    expect(momentWords(told, people)).toBe('Ben was let in');
    expect(momentWords(entry({ kind: 'turn.passed', text: null }), people)).toBeNull();
    const held = { why: 'word', became: 'withdrawn' };
    expect(momentWords(entry({ kind: 'message.held', text: null, held }), people)).toBe(
      'Ben took back words that were waiting',
    );
  });
});
