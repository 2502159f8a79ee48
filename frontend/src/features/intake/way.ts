import type { Way } from './queries';

const STORED = 'apply';
const PATH = /^\/apply\/([-\w]+)\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** The group that an address of a public page names. */
export function wayIn(path: string): Way | undefined {
  const [, clinic, group] = path.match(PATH) ?? [];
  return clinic && group ? { clinic, group } : undefined;
}

/** Which public page somebody came by, for as long as this tab is open: an address, and nothing about the person. */
export const rememberWay = ({ clinic, group }: Way): void =>
  sessionStorage.setItem(STORED, `/apply/${clinic}/${group}`);

/** As a letter's link names it (behind the #, which no server sees), or as this tab remembers it. */
export function rememberedWay(): Way | undefined {
  const named = wayIn(window.location.hash.slice(1));
  if (!named) return wayIn(sessionStorage.getItem(STORED) ?? '');
  rememberWay(named);
  window.history.replaceState(null, '', window.location.pathname);
  return named;
}
