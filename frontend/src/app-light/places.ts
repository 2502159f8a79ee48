import type { Account } from '../features/accounts/commands';

const PUBLIC = ['/help', '/verify', '/reset', '/invitation'];
const STEPS: Readonly<Record<string, string>> = {
  second_factor: '/second-factor',
  enrol_second_factor: '/enrol',
  choose_clinic: '/choose-clinic',
};
const DESK = '/desk/';

const isPublic = (path: string) => PUBLIC.some((one) => path === one || path.startsWith(`${one}/`));

/** Where this person must be instead of `path`, or null where they may stay. The server decides anew on each request. */
export function placeFor(account: Account, path: string): string | null {
  if (isPublic(path)) return null;
  if (account.stage === 'anonymous') return path === '/' ? null : '/';
  const step = STEPS[account.stage];
  if (step) return path === step ? null : step;
  if (account.role !== 'participant') return path === '/enrol' ? null : DESK;
  const own = ['/home', '/me', '/enrol'].includes(path) || path.startsWith('/session/');
  return own ? null : '/home';
}

/** The other entry is another page load. */
export const isElsewhere = (path: string): boolean => path === DESK;
