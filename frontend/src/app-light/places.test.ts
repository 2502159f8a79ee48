import { expect, test } from 'vitest';
import type { Account } from '../features/accounts/commands';
import { formIn, nextPlace, placeFor, sessionIn, signingIn, wayIn } from './places';

const at = (stage: Account['stage'], role: Account['role'] = 'participant') =>
  ({ stage, role }) as Account;

const SESSION = '/session/0198c0de-0000-7000-8000-000000000000';

const ID = '0198c0de-0000-7000-8000-000000000000';
const APPLY = `/apply/harbour-street/${ID}`;

test.each([
  '/help',
  '/verify',
  '/verify/ABC',
  '/reset',
  '/invitation',
  '/optout',
  '/application',
  APPLY,
])('a stranger may see %s', (path) => expect(placeFor(at('anonymous'), path)).toBeNull());

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

test('a questionnaire is open to who applies and to who takes part; signing asks for a sign-in', () => {
  for (const path of [`/form/${ID}`, `/sign/${ID}`]) expect(placeFor(at('ready'), path)).toBeNull();
  expect(placeFor(at('anonymous'), `/form/${ID}`)).toBeNull();
  expect(placeFor(at('anonymous'), `/sign/${ID}`)).toBe('/');
  expect(placeFor(at('second_factor'), `/form/${ID}`)).toBe('/second-factor');
  expect(placeFor(at('ready', 'facilitator'), `/form/${ID}`)).toBe('/desk/');
});

test('an address names one thing of its own kind', () => {
  expect(wayIn(APPLY)).toEqual({ clinic: 'harbour-street', group: ID });
  expect(wayIn('/apply/harbour-street/abc')).toBeUndefined();
  expect([formIn(`/form/${ID}`), signingIn(`/form/${ID}`), sessionIn(`/form/${ID}`)]).toEqual([
    ID,
    undefined,
    undefined,
  ]);
});

test('after signing or answering one goes on where one came from', () => {
  expect(nextPlace(at('anonymous'), '')).toBe('/application');
  expect(nextPlace(at('ready'), '')).toBe('/home');
  expect(nextPlace(at('ready'), `?session=${ID}`)).toBe(`/session/${ID}`);
  expect(nextPlace(at('ready'), '?session=//evil.example')).toBe('/home');
});
