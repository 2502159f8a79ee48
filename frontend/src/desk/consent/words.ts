import type { Consent } from '../shapes';
import type { Tone } from '../ui/bits';
import { spoken } from '../words/names';

export const FORM_KINDS: Readonly<Record<string, string>> = {
  telehealth_consent: 'Consent to group telehealth',
  member_pledge: 'Confidentiality pledge',
  group_agreement: 'Group agreement',
  part2_disclosure: 'Part 2 disclosure consent',
  other: 'Another form',
};
export const formKind = (kind: string): string => FORM_KINDS[kind] ?? spoken(kind);

export const LANGUAGES: Readonly<Record<string, string>> = { en: 'English', es: 'Spanish' };
export const languageWords = (code: string): string => LANGUAGES[code] ?? code;

const STATES: Readonly<Record<string, readonly [string, Tone]>> = {
  to_sign: ['Not signed yet', 'warm'],
  to_renew: ['To be renewed', 'warm'],
  signed: ['Signed', 'accent'],
  withdrawn: ['Withdrawn', 'warm'],
};
export const consentState = ({ state }: Pick<Consent, 'state'>): readonly [string, Tone] =>
  STATES[state] ?? [spoken(state), 'neutral'];
