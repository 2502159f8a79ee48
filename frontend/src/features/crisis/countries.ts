import data from './lines.json';

export interface CrisisLine {
  readonly name: string;
  readonly call?: string;
  readonly text?: string;
  /** The word to send, where a text line wants one. */
  readonly body?: string;
  readonly source: string;
  readonly verified_on: string;
  readonly recheck_by: string;
}

export interface Country {
  readonly code: string;
  readonly emergency: string;
  readonly lines: readonly CrisisLine[];
}

export const COUNTRIES: readonly Country[] = data.countries;
