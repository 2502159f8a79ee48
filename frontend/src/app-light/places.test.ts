import { expect, test } from 'vitest';
import type { Account } from '../features/accounts/commands';
import { placeFor } from './places';

const at = (stage: Account['stage'], role: Account['role'] = 'participant') =>
  ({ stage, role }) as Account;

const SESSION = '/session/0198c0de-0000-7000-8000-000000000000';

test.each(['/help', '/verify', '/verify/ABC', '/reset', '/invitation'])(
  'a stranger may see %s',
  (path) => expect(placeFor(at('anonymous'), path)).toBeNull(),
);

test.each(['/home', '/me', SESSION, '/enrol', '/second-factor'])(
  'a stranger who asks for %s is led to the door',
  (path) => expect(placeFor(at('anonymous'), path)).toBe('/'),
);

test.each([
  ['second_factor', '/second-factor'],
  ['enrol_second_factor', '/enrol'],
  ['choose_clinic', '/choose-clinic'],
] as const)('half a sign-in (%s) reaches nothing but %s', (stage, step) => {
  expect(placeFor(at(stage, null), '/home')).toBe(step);
  expect(placeFor(at(stage, null), SESSION)).toBe(step);
  expect(placeFor(at(stage, null), step)).toBeNull();
});

test('help is open in the middle of a sign-in too', () => {
  expect(placeFor(at('second_factor', null), '/help')).toBeNull();
});

test('a participant goes home, staff go to their desk', () => {
  expect(placeFor(at('ready'), '/')).toBe('/home');
  expect(placeFor(at('ready'), SESSION)).toBeNull();
  for (const role of ['facilitator', 'supervisor', 'administrator', 'auditor'] as const) {
    expect(placeFor(at('ready', role), '/')).toBe('/desk/');
    expect(placeFor(at('ready', role), SESSION)).toBe('/desk/');
  }
});

test('an invitation can be opened by somebody who is signed in already', () => {
  expect(placeFor(at('ready'), '/invitation')).toBeNull();
});

test.each(['/nothing', '/session/abc', '/session/0198c0de-0000'])(
  'there is no page %s for anybody, so all are told so there',
  (path) => {
    expect(placeFor(at('anonymous'), path)).toBeNull();
    expect(placeFor(at('second_factor', null), path)).toBeNull();
    expect(placeFor(at('ready'), path)).toBeNull();
    expect(placeFor(at('ready', 'facilitator'), path)).toBeNull();
  },
);
