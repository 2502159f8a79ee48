import { expect, test } from 'vitest';
import type { Account } from '../features/accounts/commands';
import { placeFor } from './places';

const at = (stage: Account['stage'], role: Account['role'] = 'participant') =>
  ({ stage, role }) as Account;

test.each(['/help', '/verify', '/verify/ABC', '/reset', '/invitation'])(
  'a stranger may see %s',
  (path) => expect(placeFor(at('anonymous'), path)).toBeNull(),
);

test.each(['/home', '/me', '/session/1', '/enrol', '/second-factor'])(
  'a stranger who asks for %s is led to the door',
  (path) => expect(placeFor(at('anonymous'), path)).toBe('/'),
);

test.each([
  ['second_factor', '/second-factor'],
  ['enrol_second_factor', '/enrol'],
  ['choose_clinic', '/choose-clinic'],
] as const)('half a sign-in (%s) reaches nothing but %s', (stage, step) => {
  expect(placeFor(at(stage, null), '/home')).toBe(step);
  expect(placeFor(at(stage, null), '/session/1')).toBe(step);
  expect(placeFor(at(stage, null), step)).toBeNull();
});

test('help is open in the middle of a sign-in too', () => {
  expect(placeFor(at('second_factor', null), '/help')).toBeNull();
});

test('a participant goes home, staff go to their desk', () => {
  expect(placeFor(at('ready'), '/')).toBe('/home');
  expect(placeFor(at('ready'), '/session/1')).toBeNull();
  for (const role of ['facilitator', 'supervisor', 'administrator', 'auditor'] as const) {
    expect(placeFor(at('ready', role), '/')).toBe('/desk/');
    expect(placeFor(at('ready', role), '/session/1')).toBe('/desk/');
  }
});

test('an invitation can be opened by somebody who is signed in already', () => {
  expect(placeFor(at('ready'), '/invitation')).toBeNull();
});
