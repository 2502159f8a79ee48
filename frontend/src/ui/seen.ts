/** How far somebody has seen something: a number, kept with this tab until the sign-in ends. */
const NAME = 'seen ';

export const seenUpTo = (what: string): number => Number(sessionStorage.getItem(NAME + what)) || 0;

export const keepSeen = (what: string, upTo: number): void =>
  sessionStorage.setItem(NAME + what, String(upTo));

/** Only this: that one has left stays known, or Back would lead to what was on the screen. */
export function forgetSeen(): void {
  for (const name of Object.keys(sessionStorage))
    if (name.startsWith(NAME)) sessionStorage.removeItem(name);
}
