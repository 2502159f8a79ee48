/** What a score and its course mean, in words. The server scores; nothing is calculated here. */
import type { Score, Screening, ScreeningChange, TrendPoint } from '../shapes';
import type { Tone } from '../ui/bits';
import { spoken } from '../words/names';

type Mark = readonly [words: string, tone: Tone];

const TITLES: Readonly<Record<string, string>> = {
  'phq-9': 'PHQ-9',
  'gad-7': 'GAD-7',
  'pcl-5': 'PCL-5',
  'who-5': 'WHO-5',
  'audit-c': 'AUDIT-C',
  asq: 'ASQ',
};
export const titleOf = (key: string, title = ''): string =>
  title || (TITLES[key] ?? key.toUpperCase());

export function totalWords(score: Score): string {
  if (score.scored && score.total !== null) return `${score.total} of ${score.maximum}`;
  const gone = score.missing.length;
  if (gone === 0) return 'Not scored';
  return `Not scored: ${gone === 1 ? '1 answer is' : `${gone} answers are`} missing`;
}

const cutsOf = ({ cuts, cut_reached }: Score): readonly Mark[] => {
  if (cut_reached === false) return [['Cut-off not reached', 'neutral']];
  return cuts.filter(({ reached }) => reached).map(({ label }): Mark => [label, 'warm']);
};

/** What stands beside the number, most important first. */
export function marksOf(score: Score): readonly Mark[] {
  const marks: Mark[] = [];
  const unanswered = score.risks.filter(({ kind }) => kind === 'not_answered');
  if (score.risks.length > unanswered.length) marks.push(['Risk in an answer', 'warm']);
  if (unanswered.length > 0) marks.push(['Safety question not answered', 'warm']);
  if (score.band) marks.push([score.band.label, score.cut_reached ? 'warm' : 'neutral']);
  else marks.push(...cutsOf(score));
  if (score.prorated) marks.push(['Prorated', 'plain']);
  return marks;
}

export const proratedWords = ({ missing }: Score): string =>
  `${missing.length === 1 ? '1 answer is' : `${missing.length} answers are`} missing; the total is worked out from the others.`;

const MEANINGS: Readonly<Record<string, string>> = {
  reliable_better: 'a reliable change for the better',
  reliable_worse: 'a reliable change for the worse',
  meaningful_better: 'a meaningful change for the better',
  meaningful_worse: 'a meaningful change for the worse',
  none: 'no reliable change',
};

/** "From 14 to 8, 6 points: a reliable change for the better." */
export function changeWords({ from, to, points, kind }: ScreeningChange): string {
  const size = Math.abs(points);
  const meaning = MEANINGS[kind] ?? spoken(kind).toLowerCase();
  if (size === 0) return `Unchanged at ${to}.`;
  return `From ${from} to ${to}. ${size === 1 ? '1 point' : `${size} points`}: ${meaning}.`;
}

/** The picture in words, for whoever does not see it. */
export const trendWords = (points: readonly Point[], when: (iso: string) => string): string =>
  points.map(({ at, total }) => `${total} on ${when(at)}`).join(', then ');

export interface Point {
  readonly at: string;
  readonly total: number;
}

export interface Course {
  readonly key: string;
  /** The newest answers; before there are any, the one that was asked for. */
  readonly latest: Screening;
  readonly earlier: readonly Screening[];
  /** It is asked for again, and not answered yet. */
  readonly again: boolean;
  readonly points: readonly Point[];
}

const newest = (one: Screening, other: Screening): number =>
  (other.completed_at ?? '').localeCompare(one.completed_at ?? '');

const isPoint = (point: TrendPoint): point is Point => point.total !== null;

/** One course for each questionnaire: its latest answers first, and how the totals went. */
export function coursesOf(screenings: readonly Screening[]): readonly Course[] {
  const courses = new Map<string, Screening[]>();
  for (const each of [...screenings].sort(newest)) {
    courses.set(each.key, [...(courses.get(each.key) ?? []), each]);
  }
  return [...courses].flatMap(([key, all]) => {
    const [latest, ...earlier] = all.filter(({ completed_at }) => completed_at !== null);
    const open = all.find(({ completed_at }) => completed_at === null);
    if (!latest) return open ? [{ key, latest: open, earlier, again: false, points: [] }] : [];
    const points = latest.trend.filter(isPoint);
    return [{ key, latest, earlier, again: open !== undefined, points }];
  });
}
