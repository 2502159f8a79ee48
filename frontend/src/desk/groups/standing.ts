import type { Enrolment } from '../shapes';
import type { Tone } from '../ui/bits';

const STANDINGS: Readonly<Record<string, readonly [string, Tone]>> = {
  active: ['Active', 'accent'],
  offered: ['Seat offered', 'warm'],
  waitlisted: ['On the waitlist', 'warm'],
  left: ['Left', 'plain'],
  declined: ['Declined', 'plain'],
};
const ORDER = Object.keys(STANDINGS);

export const standingOf = (status = ''): readonly [string, Tone] =>
  STANDINGS[status] ?? [status, 'neutral'];

/** Those who are in, then those who may come, then those who were. Within: who waited longest first. */
export const byStanding = (people: readonly Enrolment[]): readonly Enrolment[] =>
  [...people].sort(
    (one, other) =>
      ORDER.indexOf(one.status ?? '') - ORDER.indexOf(other.status ?? '') ||
      (one.since ?? '').localeCompare(other.since ?? ''),
  );

const ENDED = new Set(['left', 'declined']);
export const isOver = (status = ''): boolean => ENDED.has(status);
