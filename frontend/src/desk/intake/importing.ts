/** A roster on its way in: what the dry run found, and whether all of it may be written. */
import type { ImportResult, ImportRow } from '../shapes';
import { spoken } from '../words/names';

export const EXAMPLE =
  'legal_name,email,phone,language\nRosa Lind,rosa@example.org,+1 617 555 0134,es';

const count = (rows: number): string => (rows === 1 ? '1 row' : `${rows} rows`);

export interface Outcome {
  readonly bad: number;
  readonly ready: boolean;
  readonly words: string;
}

export function outcomeOf({ rows }: ImportResult): Outcome {
  const bad = rows.filter(({ errors }) => errors.length > 0).length;
  if (rows.length === 0) {
    return { bad, ready: false, words: 'There is no row below the first line.' };
  }
  if (bad === 0) return { bad, ready: true, words: `${count(rows.length)}, all good.` };
  const words = `${count(bad)} of ${rows.length} cannot be taken in yet. Nothing is written until every row is good.`;
  return { bad, ready: false, words };
}

/** What is wrong in a row, each with the column it is about: "E-mail: Give a valid e-mail address." */
export const rowErrors = ({ errors }: ImportRow): readonly string[] =>
  errors.map(({ field, message }) => (field ? `${columnName(field)}: ${message}` : message));

const columnName = (field: string): string => (field === 'email' ? 'E-mail' : spoken(field));

/** Rows with something to mend first, each part in the order of the file. */
export const toMendFirst = (rows: readonly ImportRow[]): readonly ImportRow[] =>
  [...rows].sort(
    (one, other) =>
      Number(other.errors.length > 0) - Number(one.errors.length > 0) || one.line - other.line,
  );
