/** Two letters that stand for a person, by whole graphemes so that no script is cut in half. */
export function initials(name: string): string {
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const letters = [...segments.segment(name.trim())].map((one) => one.segment);
  return letters.slice(0, 2).join('');
}

/** The same person has the same soft tint everywhere: 1 to 6. */
export function hue(seed: string): number {
  let sum = 0;
  for (const letter of seed) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return (sum % 6) + 1;
}

export const ROLE_WORDS: Readonly<Record<string, string>> = {
  participant: 'Participant',
  facilitator: 'Facilitator',
  supervisor: 'Supervisor',
  administrator: 'Administrator',
  auditor: 'Auditor',
};

export const KIND_WORDS: Readonly<Record<string, string>> = {
  therapy_group: 'Therapy group',
  support_group: 'Support group',
  workshop: 'Workshop',
};

/** "not_yet_known" reads "Not yet known": words for a code this client has not met. */
export const spoken = (code: string): string => {
  const text = code.replaceAll(/[_.]/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};
