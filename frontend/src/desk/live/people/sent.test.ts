import { expect, test } from 'vitest';
import type { Notice } from '../../../room/model';
import { sentOut } from './sent';

const notice = (seq: number, kind: Notice['kind'], subject: string): Notice => ({
  type: 'notice',
  kind,
  seq,
  at: '',
  author: 'ada',
  subject,
  reason: '',
});

test('who was asked to leave is out until they are let back', () => {
  const entries = [notice(1, 'removed', 'wren'), notice(2, 'removed', 'sam')];
  expect(sentOut({ entries, people: [] })).toEqual(['wren', 'sam']);
  expect(sentOut({ entries: [...entries, notice(3, 'readmitted', 'wren')], people: [] })).toEqual([
    'sam',
  ]);
  expect(sentOut({ entries: [], people: [] })).toEqual([]);
});

test('who sat in, was asked to leave and holds the room now is not out', () => {
  const entries = [notice(1, 'removed', 'sol')];
  const sol = { key: 'sol', name: 'Sol', pronouns: '', role: 'facilitator', here: true } as const;
  expect(sentOut({ entries, people: [{ ...sol, hand: null }] })).toEqual([]);
});
