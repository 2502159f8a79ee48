import type { Report } from '../shapes';
import type { Tone } from '../ui/bits';
import { plainDate } from '../words/time';

export const REPORT_WORDS: Readonly<Record<string, readonly [string, Tone]>> = {
  valid: ['Valid', 'accent'],
  superseded: ['Superseded', 'neutral'],
  revoked: ['Revoked', 'neutral'],
};

export const reportState = (status: string): readonly [string, Tone] =>
  REPORT_WORDS[status] ?? [status, 'neutral'];

/** Why a report is made; it is printed on it and stays in the trail. */
export const PURPOSES = [
  'Treatment record',
  'Payment or insurance',
  'Clinic operations',
  'Court or legal request',
  'Request of the person concerned',
];

/** What a report covers: one session, or the days of a group, of all or of one person. */
export function scopeOf({ session, first_date, last_date, enrolment }: Report): string {
  const who = enrolment ? ', one person' : '';
  if (session) return `session ${session.number}${who}`;
  if (!first_date || !last_date) return `all sessions${who}`;
  return `${plainDate(first_date)} to ${plainDate(last_date)}${who}`;
}
