import { instantOf } from '../words/time';
import type { TrailFilter } from './queries';

export interface Typed {
  readonly act: string;
  readonly object: string;
  readonly outcome: '' | 'done' | 'refused';
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

/** While "note.signed" is being typed, "note." already finds every act on notes. */
const actOf = (typed: string): string =>
  typed
    .toLowerCase()
    .replace(/[^a-z_.]/g, '')
    .replace(/\.+$/, '');
const objectOf = (typed: string): string => typed.replace(/[^\w.:-]/g, '');

/** What was typed, as the server asks for it; empty fields say nothing. */
export const asFilter = ({ act, object, outcome, ...days }: Typed, zone: string): TrailFilter => ({
  ...(actOf(act) ? { act: actOf(act) } : {}),
  ...(objectOf(object) ? { object: objectOf(object) } : {}),
  ...(outcome ? { outcome } : {}),
  ...daysOf(days, zone),
});
