import type { Tone } from '../ui/bits';
import { spoken } from '../words/names';

const STATUSES: Readonly<Record<string, readonly [string, Tone]>> = {
  draft: ['Being filled in', 'plain'],
  submitted: ['To review', 'accent'],
  more_asked: ['More asked', 'warm'],
  waitlisted: ['On the waitlist', 'warm'],
  offered: ['Seat offered', 'neutral'],
  referred: ['Referred elsewhere', 'neutral'],
  withdrawn: ['Withdrawn', 'plain'],
};
export const statusOf = (status: string): readonly [string, Tone] =>
  STATUSES[status] ?? [spoken(status), 'neutral'];

const SOURCES: Readonly<Record<string, string>> = {
  public: 'from the public page',
  referral: 'referred by a colleague',
  roster: 'from a roster',
};
export const sourceWords = (source: string): string =>
  SOURCES[source] ?? spoken(source).toLowerCase();

const DECISIONS: Readonly<Record<string, string>> = {
  offer: 'Seat offered',
  waitlist: 'Put on the waitlist',
  refer: 'Referred elsewhere',
  ask_more: 'Asked for more',
};
export const decisionWords = (kind: string): string => DECISIONS[kind] ?? spoken(kind);

const languages = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' });
export const languageName = (code: string): string => {
  try {
    return code ? (languages.of(code) ?? code) : '';
  } catch {
    return code;
  }
};
