import { expect, test } from 'vitest';
import type { Person } from '../../../room/protocol';
import { type Setting, stateOf } from './states';

const wren: Person = {
  key: 'wren',
  name: 'Wren',
  pronouns: '',
  role: 'member',
  here: true,
  hand: null,
};
const setting: Setting = {
  you: false,
  open: true,
  lead: false,
  circle: null,
  quiet: false,
  zone: 'UTC',
};

test('somebody who is simply here is here', () => {
  expect(stateOf(wren, setting)).toBe('here');
});

test('whoever is away or has stepped out is not called quiet', () => {
  expect(stateOf({ ...wren, here: false }, { ...setting, quiet: true })).toBe('away');
  expect(stateOf({ ...wren, out: true }, { ...setting, quiet: true })).toBe('stepped out');
  expect(stateOf(wren, { ...setting, quiet: true })).toBe('quiet so far');
});

test('what limits a voice is said, with its end', () => {
  const muted = { until: '2026-11-22T19:05:00Z', reason: '' };
  expect(stateOf({ ...wren, muted, held: true }, setting)).toBe(
    'muted until 19:05 · messages held',
  );
  const partly = { until: '2026-11-22T19:05:20Z', reason: '' };
  expect(stateOf({ ...wren, muted: partly }, setting)).toBe('muted until 19:06');
});

test('an observer and the lead are known by their part', () => {
  expect(stateOf({ ...wren, role: 'observer' }, setting)).toBe('observes');
  expect(stateOf({ ...wren, role: 'facilitator' }, { ...setting, you: true, lead: true })).toBe(
    'you · lead',
  );
});

test('after the session only who they are is left to say', () => {
  expect(stateOf({ ...wren, pronouns: 'they/them', out: true }, { ...setting, open: false })).toBe(
    'they/them',
  );
});
