import type { Language } from '../../ui/language';
import { gateOf } from '../admission/queries';
import { type MyForm, myForms } from '../consent/queries';
import { myScreenings, type Required, requiredOfMe, type Screening } from '../screening/queries';

/** A session whose door is about to open, by its id and its group's name. */
export interface Near {
  readonly id: string;
  readonly group: string;
}

export interface ToDos {
  readonly forms: readonly MyForm[];
  readonly screenings: readonly Screening[];
  /** Questions that a group asks for and nobody sent. */
  readonly required: readonly Required[];
  readonly checkIns: readonly Near[];
}

/** What a check-in, or another one, can mend. */
const OF_CHECK_IN = new Set(['not_checked_in', 'place_not_private', 'licence_does_not_cover']);

/** What stands between this person and their next sessions, as far as it is theirs to do. */
export async function toDos(near: readonly Near[], language: Language): Promise<ToDos> {
  const [forms, screenings, required, gates] = await Promise.all([
    myForms(language),
    myScreenings(language),
    requiredOfMe(language),
    Promise.all(near.map(({ id }) => gateOf(id).catch(() => null))),
  ]);
  return {
    forms: forms.filter(({ state }) => state !== 'signed'),
    screenings: screenings.filter(({ status }) => status === 'open'),
    required,
    checkIns: near.filter((_, place) =>
      gates[place]?.conditions.some(({ code, met }) => OF_CHECK_IN.has(code) && !met),
    ),
  };
}
