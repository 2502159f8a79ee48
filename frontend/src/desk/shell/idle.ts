/** When to warn that a sign-in is about to end. Pure: the component only asks. */
export const WARN_MS = 2 * 60_000;

export interface Limits {
  readonly idle_expires_at: string | null;
  readonly expires_at: string | null;
}

export type Ending = {
  readonly at: number;
  /** Whether a sign of life puts it off; the twelve-hour limit stays whatever happens. */
  readonly canStay: boolean;
};

export function endingOf({ idle_expires_at, expires_at }: Limits): Ending | null {
  const idle = idle_expires_at ? Date.parse(idle_expires_at) : Number.POSITIVE_INFINITY;
  const hard = expires_at ? Date.parse(expires_at) : Number.POSITIVE_INFINITY;
  if (!Number.isFinite(Math.min(idle, hard))) return null;
  return hard <= idle ? { at: hard, canStay: false } : { at: idle, canStay: true };
}

export type Phase = 'calm' | 'warn' | 'over';

export function phaseOf(ending: Ending | null, now: number): Phase {
  if (!ending) return 'calm';
  if (now >= ending.at) return 'over';
  return ending.at - now <= WARN_MS ? 'warn' : 'calm';
}
