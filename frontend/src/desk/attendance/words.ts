import type { Tone } from '../ui/bits';

/** Every status by its code, in the words a clinician uses. */
export const STATUS_WORDS: Readonly<Record<string, readonly [string, Tone]>> = {
  present: ['Present', 'accent'],
  late: ['Late', 'warm'],
  left_early: ['Left early', 'warm'],
  late_left_early: ['Late and left early', 'warm'],
  partial: ['Part of the session', 'warm'],
  no_show: ['No-show', 'neutral'],
  excused: ['Excused', 'plain'],
  cancelled_late: ['Cancelled late', 'neutral'],
};

export const statusOf = (code: string): readonly [string, Tone] =>
  STATUS_WORDS[code] ?? [code, 'neutral'];

const AWAY: ReadonlySet<string> = new Set(['no_show', 'excused', 'cancelled_late']);

/** Whether a status says that the person was not there. */
export const isAway = (code: string): boolean => AWAY.has(code);

/** What a facilitator may set by hand. */
export const SETTABLE = [
  'present',
  'late',
  'left_early',
  'late_left_early',
  'partial',
  'no_show',
  'excused',
  'cancelled_late',
].map((value) => ({ value, label: statusOf(value)[0] }));
