import { instantOf } from '../words/time';
import type { TrailFilter } from './queries';

export interface Typed {
  readonly act: string;
  readonly object: string;
  readonly outcome: string;
  readonly from: string;
  readonly to: string;
}

export const NO_FILTER: Typed = { act: '', object: '', outcome: '', from: '', to: '' };

const DAY_MS = 86_400_000;
const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/** Whole days of the clinic, from the first midnight to the one after the last. */
export const daysOf = ({ from, to }: Pick<Typed, 'from' | 'to'>, zone: string) => ({
  ...(from ? { from: instantOf(from, '00:00', zone) } : {}),
  ...(to ? { to: instantOf(dayAfter(to), '00:00', zone) } : {}),
});

/** What was typed, as the server asks for it; empty fields say nothing. */
export const asFilter = ({ act, object, outcome, ...days }: Typed, zone: string): TrailFilter => ({
  ...(act.trim() ? { act: act.trim() } : {}),
  ...(object.trim() ? { object: object.trim() } : {}),
  ...(outcome ? { outcome } : {}),
  ...daysOf(days, zone),
});
