import type { Flag } from '../shapes';
import type { Tone } from '../ui/bits';
import { spoken } from '../words/names';

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
  suicidal_thoughts: 'Thoughts of being better off dead or of self-harm',
  self_harm: 'Thoughts of being better off dead or of self-harm',
  suicide_risk: 'Answers that point to a risk of suicide',
  acute_suicide_risk: 'Thoughts of suicide right now',
  not_answered: 'A safety question was left unanswered',
  unanswered: 'A safety question was left unanswered',
  observed: 'Raised by a clinician',
  clinician: 'Raised by a clinician',
  seen_by_clinician: 'Raised by a clinician',
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
