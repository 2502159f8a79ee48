import { spoken } from '../words/names';

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

interface Condition {
  /** What is missing, as part of a sentence about the person. */
  readonly missing: string;
  /** What staff can do about it, in one sentence. */
  readonly staff: string;
}

/** The conditions of the gate by their code. The server says which hold; these are words for those that do not. */
export const CONDITIONS: Readonly<Record<string, Condition>> = {
  account_active: {
    missing: 'their account is not active',
    staff: 'Send the invitation again, or reactivate them, on their page.',
  },
  enrolment_active: {
    missing: 'they have no seat in this group',
    staff: 'Offer them a seat on the roster.',
  },
  form_unsigned: {
    missing: 'a form is not signed',
    staff: 'They sign it under “Before your next session”.',
  },
  form_outdated: {
    missing: 'a form has a newer version to sign',
    staff: 'They read what changed and sign it under “Before your next session”.',
  },
  form_withdrawn: {
    missing: 'they withdrew a consent',
    staff: 'Talk with them. Only they can sign it again.',
  },
  agreement_changed: {
    missing: 'the group agreement changed',
    staff: 'They accept the new one under “Before your next session”.',
  },
  pledge_reopened: {
    missing: 'the pledge is open again because the group changed',
    staff: 'They renew it under “Before your next session”.',
  },
  screening_unreviewed: {
    missing: 'a screening is not reviewed',
    staff: 'Review it on their page. If it is not answered yet, they answer it first.',
  },
  flag_open: {
    missing: 'a risk flag is open',
    staff: 'Talk with them, then clear the flag with what was done.',
  },
  not_checked_in: {
    missing: 'they have not checked in',
    staff: 'They say where they are, on the page of this session.',
  },
  place_not_private: {
    missing: 'they are not in a private place',
    staff: 'They can move, or put on headphones, and say so in the check-in.',
  },
  licence_does_not_cover: {
    missing: 'no licence here covers where they are',
    staff: 'A facilitator licensed for that place must be in the room.',
  },
  licence_expired: {
    missing: 'no facilitator here has a licence in force',
    staff: 'Add or verify a licence under Staff.',
  },
};

export const conditionWords = (code: string): string =>
  CONDITIONS[code]?.missing ?? spoken(code).toLowerCase();

/** "a form is not signed and they have not checked in" */
export const missing = (codes: readonly string[]): string =>
  codes.length === 0 ? 'something is missing' : and.format([...new Set(codes)].map(conditionWords));
