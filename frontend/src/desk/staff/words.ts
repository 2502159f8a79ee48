import type { Licence } from '../shapes';
import type { Tone } from '../ui/bits';

export const LICENCE_WORDS: Readonly<Record<Licence['state'], readonly [string, Tone]>> = {
  unverified: ['Not verified', 'warm'],
  valid: ['Valid', 'accent'],
  expires_soon: ['Expires soon', 'warm'],
  expired: ['Expired', 'danger'],
};

/** Roles that a clinic can give to staff. */
export const STAFF_ROLES = [
  { value: 'facilitator', label: 'Facilitator: holds groups' },
  { value: 'supervisor', label: 'Supervisor: reads along' },
  { value: 'administrator', label: 'Administrator: staff, licences, reports' },
  { value: 'auditor', label: 'Auditor: reads the trail' },
];
