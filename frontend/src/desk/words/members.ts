import type { Tone } from '../ui/bits';

/** A membership of the clinic, from invitation to the day it ends. */
const WORDS: Readonly<Record<string, readonly [string, Tone]>> = {
  applied: ['Applied', 'warm'],
  invited: ['Invited', 'warm'],
  active: ['Active', 'accent'],
  deactivated: ['Deactivated', 'plain'],
};

export const memberState = (status: string): readonly [string, Tone] =>
  WORDS[status] ?? [status, 'neutral'];
