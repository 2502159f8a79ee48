import { expect, test } from 'vitest';
import type { Score, Screening } from '../shapes';
import { changeWords, coursesOf, marksOf, proratedWords, totalWords, trendWords } from './results';

const score = (given: Partial<Score> = {}): Score => ({
  total: 14,
  raw: 14,
  minimum: 0,
  maximum: 27,
  prorated: false,
  missing: [],
  scored: true,
  band: { key: 'moderate', label: 'Moderate' },
  cut_reached: null,
  cuts: [],
  risks: [],
  ...given,
});
const screening = (id: string, at: string | null, total: number | null, key = 'phq-9') =>
  ({
    id,
    key,
    completed_at: at,
    score: total === null ? null : score({ total }),
    items: [],
    trend: [],
  }) as unknown as Screening;

test('a score is a number on its scale; one that cannot be scored says why', () => {
  expect(totalWords(score())).toBe('14 of 27');
  const gone = score({ total: null, scored: false, missing: ['1', '2', '3'] });
  expect(totalWords(gone)).toBe('Not scored: 3 answers are missing');
});

test('zero is a score', () => {
  expect(totalWords(score({ total: 0 }))).toBe('0 of 27');
});

test('risk comes before the band, and a cut-off is said either way', () => {
  const risks = [{ item: '9', kind: 'self_harm', severity: 'urgent' as const }];
  const marks = (given: Partial<Score>) => marksOf(score(given)).map(([words]) => words);
  const silent = [{ item: '9', kind: 'not_answered', severity: 'check' as const }];
  expect(marks({ risks: silent })).toEqual(['Safety question not answered', 'Moderate']);
  expect(marks({ risks, prorated: true })).toEqual(['Risk in an answer', 'Moderate', 'Prorated']);
  expect(marks({ band: null, cut_reached: false })).toEqual(['Cut-off not reached']);
  expect(proratedWords(score({ missing: ['4'] }))).toMatch(/^1 answer is missing/);
});

test.each([
  [
    14,
    8,
    -6,
    'reliable_better' as const,
    'From 14 to 8. 6 points: a reliable change for the better.',
  ],
  [8, 9, 1, 'none' as const, 'From 8 to 9. 1 point: no reliable change.'],
  [8, 8, 0, 'none' as const, 'Unchanged at 8.'],
])('from %i to %i is said in words', (from, to, points, kind, words) => {
  expect(changeWords({ from, to, points, kind })).toBe(words);
});

test('each questionnaire is one course, latest first; what could not be scored is no point', () => {
  const trend = [
    { at: '2026-09-01T10:00:00Z', total: 14 },
    { at: '2026-10-01T10:00:00Z', total: null },
    { at: '2026-11-01T10:00:00Z', total: 8 },
  ];
  const courses = coursesOf([
    screening('a', '2026-09-01T10:00:00Z', 14),
    { ...screening('b', '2026-11-01T10:00:00Z', 8), trend },
    screening('c', '2026-10-01T10:00:00Z', 6, 'gad-7'),
  ]);
  expect(courses.map(({ key, latest }) => [key, latest.id])).toEqual([
    ['phq-9', 'b'],
    ['gad-7', 'c'],
  ]);
  expect(courses[0]?.points.map(({ total }) => total)).toEqual([14, 8]);
});

test('one that is asked for again leaves the last answers in sight', () => {
  const open = screening('open', null, null);
  const [course] = coursesOf([screening('a', '2026-09-01T10:00:00Z', 14), open]);
  expect(course).toMatchObject({ latest: { id: 'a' }, earlier: [], again: true });
  expect(coursesOf([open])).toMatchObject([{ latest: { id: 'open' }, again: false }]);
});

test('the line of the trend is told in words', () => {
  const points = [
    { at: '2026-09-01', total: 14 },
    { at: '2026-11-01', total: 8 },
  ];
  expect(trendWords(points, (iso) => iso)).toBe('14 on 2026-09-01, then 8 on 2026-11-01');
});
