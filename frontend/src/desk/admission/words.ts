import { spoken } from '../words/names';

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What is missing, by the gate's codes, as part of a sentence about the person. What to do about it the server says. */
const MISSING: Readonly<Record<string, string>> = {
  account_active: 'their account is not active',
  enrolment_active: 'they have no seat in this group',
  form_unsigned: 'a form is not signed',
  form_outdated: 'a form has a newer version to sign',
  form_withdrawn: 'they withdrew a consent',
  agreement_changed: 'the group agreement changed',
  pledge_reopened: 'the pledge is open again because the group changed',
  screening_unreviewed: 'a screening is not reviewed',
  flag_open: 'a risk flag is open',
  not_checked_in: 'they have not checked in',
  place_not_private: 'they are not in a private place',
  licence_does_not_cover: 'no licence here covers where they are',
  licence_expired: 'no facilitator here has a licence in force',
};

export const conditionWords = (code: string): string => MISSING[code] ?? spoken(code).toLowerCase();

/** "a form is not signed and they have not checked in" */
export const missing = (codes: readonly string[]): string =>
  codes.length === 0 ? 'something is missing' : and.format([...new Set(codes)].map(conditionWords));
