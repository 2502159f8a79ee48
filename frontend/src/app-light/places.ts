import type { Account } from '../features/accounts/commands';
import { wayIn } from '../features/intake/way';

const PUBLIC = ['/help', '/verify', '/reset', '/invitation', '/apply', '/application', '/optout'];
const STEPS: Readonly<Record<string, string>> = {
  second_factor: '/second-factor',
  enrol_second_factor: '/enrol',
  choose_clinic: '/choose-clinic',
};
const DESK = '/desk/';
const OWN = ['/home', '/me', '/words', '/enrol'];
const KNOWN = ['/', ...OWN, ...Object.values(STEPS)];

const ONE = /^\/(session|form|sign)\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** The thing of this kind that an address names. A cut-off or mistyped one names none. */
const named = (kind: string) => (path: string) => {
  const [, found, id] = path.match(ONE) ?? [];
  return found === kind ? id : undefined;
};
export const sessionIn = named('session');
export const formIn = named('form');
export const signingIn = named('sign');
export { wayIn };

/** Where one came from to sign or to answer, to go on there: a session's door, or home. */
export function nextPlace(account: Account | null, query = window.location.search): string {
  if (account?.stage !== 'ready') return '/application';
  const door = `/session/${new URLSearchParams(query).get('session')}`;
  return sessionIn(door) ? door : '/home';
}

const isPublic = (path: string) => PUBLIC.some((one) => path === one || path.startsWith(`${one}/`));

/** Where this person must be instead of `path`, or null where they may stay (also where there is no such page). The server decides anew on each request. */
export function placeFor(account: Account, path: string): string | null {
  const one = ONE.test(path);
  if (isPublic(path) || !(KNOWN.includes(path) || one)) return null;
  // Who applies has no sign-in yet; the server knows them by a code that was mailed.
  if (account.stage === 'anonymous') return path === '/' || formIn(path) ? null : '/';
  const step = STEPS[account.stage];
  if (step) return path === step ? null : step;
  if (account.role !== 'participant') return path === '/enrol' ? null : DESK;
  return OWN.includes(path) || one ? null : '/home';
}

/** The other entry is another page load. */
export const isElsewhere = (path: string): boolean => path === DESK;
