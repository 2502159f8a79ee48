import { expect, test } from 'vitest';
import type { DiffPart, FormVersion } from '../shapes';
import { newestFirst, passagesOf, shared, standingOf, summary } from './comparing';
import { bodyOf, leftBehind, startFrom, versionRules } from './writing';

const part = (op: DiffPart['op'], text: string): DiffPart => ({ op, text });

test('changes are counted in words', () => {
  const parts = [
    part('same', 'We keep confidence. '),
    part('removed', 'No phones. '),
    part('added', 'Phones are off. '),
    part('added', 'Headphones help.'),
  ];
  expect(summary(parts)).toBe('2 passages added, 1 passage removed.');
  expect(summary([part('same', 'x')])).toBe('The words are the same.');
});

test('a change of nothing but a break is no change', () => {
  const parts = [part('same', 'One.'), part('removed', '\n'), part('added', '\n\n')];
  expect(passagesOf(parts)).toHaveLength(1);
  expect(summary(parts)).toBe('The words are the same.');
});

const version = (number: number, effective_from: string, ...languages: string[]): FormVersion => ({
  id: `v${number}`,
  number,
  effective_from,
  grace_until: null,
  reviewed_by_counsel: true,
  texts: Object.fromEntries(languages.map((each) => [each, { title: '', body: '' }])),
  published_by: { id: 'ines', display_name: 'Ines Duarte' },
  published_at: effective_from,
});
const one = version(1, '2026-01-01T00:00:00Z', 'en');
const two = version(2, '2026-06-01T00:00:00Z', 'en', 'es');
const three = version(3, '2026-12-01T00:00:00Z', 'en', 'es');

test('the newest version whose day has come is in force', () => {
  const all = [one, two, three];
  const now = new Date('2026-11-22T12:00:00Z');
  expect(all.map((each) => standingOf(each, all, now))).toEqual(['earlier', 'in force', 'coming']);
  expect(newestFirst(all).map(({ number }) => number)).toEqual([3, 2, 1]);
});

test('only languages that both versions speak are compared', () => {
  expect(shared(one, two)).toEqual(['en']);
  expect(shared(two, three)).toEqual(['en', 'es']);
});

const values = {
  en: { title: 'Pledge', body: 'I keep it. ' },
  es: { title: '', body: '' },
  effective: '',
  grace: '',
  reviewed: false,
};

test('a version speaks English at least; a language is either whole or left out', () => {
  expect(versionRules(values)).toEqual({});
  expect(versionRules({ ...values, en: { title: 'Pledge', body: ' ' } })).toHaveProperty([
    'en.body',
  ]);
  expect(versionRules({ ...values, es: { title: 'Promesa', body: '' } })).toHaveProperty([
    'es.body',
  ]);
});

test('old signatures count at least until the new words do', () => {
  const dates = { ...values, effective: '2026-12-01', grace: '2026-11-30' };
  expect(versionRules(dates)).toHaveProperty('grace');
  expect(versionRules({ ...dates, grace: '2026-12-15' })).toEqual({});
});

test('what is sent holds only what was written, with days as instants of the clinic', () => {
  expect(bodyOf(values, 'America/New_York')).toEqual({
    texts: { en: { title: 'Pledge', body: 'I keep it.' } },
    reviewed_by_counsel: false,
  });
  const dated = { ...values, effective: '2026-12-01', grace: '2026-12-15' };
  expect(bodyOf(dated, 'America/New_York')).toMatchObject({
    effective_from: '2026-12-01T05:00:00Z',
    grace_until: '2026-12-16T04:59:00Z',
  });
});

test('words that stayed as they were while others changed are named', () => {
  const texts = { en: { title: 'Pledge', body: 'One.' }, es: { title: 'Promesa', body: 'Uno.' } };
  const before = { texts } as unknown as FormVersion;
  const values = startFrom(before);
  expect(leftBehind(values, before)).toEqual([]);
  const changed = { ...values, en: { title: 'Pledge', body: 'Two.' } };
  expect(leftBehind(changed, before)).toEqual(['es']);
  expect(leftBehind({ ...changed, es: { title: '', body: '' } }, before)).toEqual([]);
  expect(leftBehind(changed, undefined)).toEqual([]);
});
