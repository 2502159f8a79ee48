import type { Phase } from '../shapes';

export type Kind = Phase['kind'];

/** An untitled phase goes by the name of its kind. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  arrive: 'Arrive',
  check_in: 'Check-in',
  theme: 'Theme',
  open_floor: 'Open floor',
  check_out: 'Check-out',
  close: 'Close',
};

export const KINDS = Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }));

export const isKind = (value: string | null): value is Kind =>
  value !== null && Object.hasOwn(KIND_WORDS, value);

/** A phase on the screen: it keeps its number while it is written in and moved. */
export interface Step extends Phase {
  readonly id: number;
}

export const numbered = (agenda: readonly Phase[], from = 0): Step[] =>
  agenda.map((phase, at) => ({ ...phase, id: from + at }));

export const nextId = (steps: readonly Step[]): number =>
  Math.max(-1, ...steps.map(({ id }) => id)) + 1;

/** The phase at this place one step up or down; at the edge everything stays. */
export function moved<T>(agenda: readonly T[], from: number, by: 1 | -1): T[] {
  const to = from + by;
  const next = [...agenda];
  const phase = next[from];
  if (!phase || to < 0 || to >= next.length) return next;
  next.splice(from, 1);
  next.splice(to, 0, phase);
  return next;
}

/** How the plan compares with the time there is. It is a plan, never a limit. */
export function fits(agenda: readonly Phase[], session: number): string {
  const planned = agenda.reduce((sum, { minutes }) => sum + minutes, 0);
  const whole = `${planned} of ${session} minutes planned`;
  if (planned > session) return `${whole}: ${planned - session} more than a session has`;
  if (planned < session) return `${whole}: ${session - planned} left over`;
  return whole;
}
