const STILL_MS = 6_000;
const NAMED = 2;
const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Whoever was seen writing a moment ago. More than a few are not named: that would hurry. */
export function typingWords(
  typing: Readonly<Record<string, number>>,
  now: number,
  nameOf: (key: string) => string,
): string {
  const writing = Object.keys(typing).filter((key) => now - (typing[key] ?? 0) < STILL_MS);
  if (writing.length === 0) return '';
  if (writing.length > NAMED) return 'Some people are writing…';
  return `${and.format(writing.map(nameOf))} ${writing.length === 1 ? 'is' : 'are'} writing…`;
}
