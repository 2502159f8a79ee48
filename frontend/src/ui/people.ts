const HUES = 6;

/** The same person (by the key that their group knows them by) has the same soft tint on every screen: 1 to 6. */
export function hue(key: string): number {
  let sum = 7;
  for (const letter of key) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return (sum % HUES) + 1;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Two letters that stand for a person, by whole graphemes so that no script is cut in half. */
export function initials(name: string): string {
  const letters = Array.from(graphemes.segment(name), ({ segment }) => segment);
  const shown = letters.filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  return shown.slice(0, 2).join('') || '·';
}
