import type { Incident } from '../../shapes';

export type Part = 'what_happened' | 'what_was_done' | 'follow_up';
export type Texts = Readonly<Record<Part, string>>;

export const PARTS = [
  ['what_happened', 'What happened', 'What was seen and said, and when.'],
  ['what_was_done', 'What was done', 'Who acted, who was called, where the person is now.'],
  ['follow_up', 'What follows', 'Who does what, and by when.'],
] as const satisfies readonly (readonly [Part, string, string])[];

/** The field of a part on the screen. */
export const fieldOf = (part: Part): string => `incident-${part}`;

export const textsOf = (incident: Incident): Texts => ({
  what_happened: incident.what_happened,
  what_was_done: incident.what_was_done,
  follow_up: incident.follow_up,
});

/** Only what was written anew goes out, so that a colleague's words in another part stay. */
export const changedIn = (texts: Texts, kept: Texts): Partial<Texts> =>
  Object.fromEntries(
    PARTS.filter(([part]) => texts[part] !== kept[part]).map(([part]) => [part, texts[part]]),
  );

export const isComplete = (texts: Texts): boolean =>
  PARTS.every(([part]) => texts[part].trim() !== '');

/** Nothing is said to be saved before anything is written. */
export function stateWords(texts: Texts, dirty: boolean, saving: boolean): string {
  if (saving) return 'Saving…';
  const begun = PARTS.some(([part]) => texts[part] !== '');
  const kept = dirty ? 'Not saved yet.' : begun ? 'Saved, encrypted.' : 'Nothing written yet.';
  return isComplete(texts)
    ? kept
    : `${kept} Each part needs a few words before the record can be closed.`;
}
