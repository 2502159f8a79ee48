import type { Tone } from '../ui/bits';

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
