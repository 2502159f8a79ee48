import type { Flag } from '../shapes';
import type { Tone } from '../ui/bits';
import { spoken } from '../words/names';
import { placeName } from '../words/places';

interface Severity {
  readonly words: string;
  readonly tone: Tone;
  readonly rank: number;
}

const SEVERITIES: Readonly<Record<string, Severity>> = {
  imminent: { words: 'Imminent', tone: 'danger', rank: 0 },
  urgent: { words: 'Urgent', tone: 'warm', rank: 1 },
  check: { words: 'To check', tone: 'neutral', rank: 2 },
};

export const severityOf = (code: string): Severity =>
  SEVERITIES[code] ?? { words: spoken(code), tone: 'warm', rank: 1 };

const KINDS: Readonly<Record<string, string>> = {
  suicide_risk: 'An answer points to a risk of suicide',
  not_answered: 'A safety question was left unanswered',
  raised_by_staff: 'Raised by a colleague',
  asked_for_help: 'Asked for help in a session that nobody held just then',
};
export const kindWords = (code: string): string => KINDS[code] ?? spoken(code);

/** What nobody has taken up yet first; then the graver; then who has waited longest. */
export const byUrgency = (flags: readonly Flag[]): readonly Flag[] =>
  [...flags].sort(
    (one, other) =>
      Number(one.acknowledged !== null) - Number(other.acknowledged !== null) ||
      severityOf(one.severity).rank - severityOf(other.severity).rank ||
      one.raised_at.localeCompare(other.raised_at),
  );

export interface PersonAtRisk {
  readonly person: Flag['participant'];
  readonly flags: readonly [Flag, ...Flag[]];
}

/** One entry for each person, so that how to reach them is said once, however many answers called for it. */
export function byPerson(flags: readonly Flag[]): readonly PersonAtRisk[] {
  const people = new Map<string, [Flag, ...Flag[]]>();
  for (const flag of byUrgency(flags)) {
    const known = people.get(flag.participant.id);
    if (known) known.push(flag);
    else people.set(flag.participant.id, [flag]);
  }
  return [...people.values()].map((own) => ({ person: own[0].participant, flags: own }));
}

const CODE = /^([A-Z]{2})(?:-([A-Z0-9]{1,3}))?$/;

/** "US-MA" is "United States, MA"; what is no code is shown as it was said. */
export function placeWords(place: string): string {
  const [, country, region = ''] = place.match(CODE) ?? [];
  return country ? placeName(country, region) : place;
}
