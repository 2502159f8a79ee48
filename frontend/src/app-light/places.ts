import type { Account } from '../features/accounts/commands';

const PUBLIC = ['/help', '/verify', '/reset', '/invitation'];
const STEPS: Readonly<Record<string, string>> = {
  second_factor: '/second-factor',
  enrol_second_factor: '/enrol',
  choose_clinic: '/choose-clinic',
};
const DESK = '/desk/';
const OWN = ['/home', '/me', '/enrol'];
const KNOWN = ['/', ...OWN, ...Object.values(STEPS)];

const SESSION = /^\/session\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** The session that an address names. A cut-off or mistyped one names none. */
export const sessionIn = (path: string): string | undefined => path.match(SESSION)?.[1];

const isPublic = (path: string) => PUBLIC.some((one) => path === one || path.startsWith(`${one}/`));

/** Where this person must be instead of `path`, or null where they may stay (also where there is no such page). The server decides anew on each request. */
export function placeFor(account: Account, path: string): string | null {
  if (isPublic(path) || !(KNOWN.includes(path) || sessionIn(path))) return null;
  if (account.stage === 'anonymous') return path === '/' ? null : '/';
  const step = STEPS[account.stage];
  if (step) return path === step ? null : step;
  if (account.role !== 'participant') return path === '/enrol' ? null : DESK;
  return OWN.includes(path) || sessionIn(path) ? null : '/home';
}

/** The other entry is another page load. */
export const isElsewhere = (path: string): boolean => path === DESK;
