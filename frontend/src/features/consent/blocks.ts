export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

const MARK = /^#{1,3}\s+/;
const BULLET = /^[-•*]\s+/;
const SENTENCE = /[.!?…:;)\]”»"]$/;
const GOES_ON = /^\p{Ll}/u;
const HEADING_MAX = 80;

/** A short line that does not end as a sentence does, unless the next one goes on with it. */
function isHeading([line = '', next = '']: readonly string[]): boolean {
  if (MARK.test(line)) return true;
  const short = line.length <= HEADING_MAX && !BULLET.test(line) && !SENTENCE.test(line);
  return short && !GOES_ON.test(next);
}

const paragraph = (lines: readonly string[]): readonly Block[] =>
  lines.length > 0 ? [{ kind: 'paragraph', text: lines.join('\n') }] : [];

/** Several lines that are each a sentence, or begin with a dash, are a list; others are one paragraph as it was broken. */
function under(lines: readonly string[]): readonly Block[] {
  const first = lines.findIndex((line) => BULLET.test(line));
  if (first >= 0) {
    const items = lines.slice(first).map((line) => line.replace(BULLET, ''));
    return [...paragraph(lines.slice(0, first)), { kind: 'list', items }];
  }
  if (lines.length > 1 && lines.every((line) => SENTENCE.test(line))) {
    return [{ kind: 'list', items: lines }];
  }
  return paragraph(lines);
}

/** Plain text as people lay it out: empty lines between parts, a short first line as their heading. Not one word is changed. */
export function blocksOf(text: string): readonly Block[] {
  return text.split(/\n\s*\n/).flatMap((part) => {
    const lines = part
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const [first, ...rest] = lines;
    if (first === undefined) return [];
    if (!isHeading(lines)) return under(lines);
    return [{ kind: 'heading' as const, text: first.replace(MARK, '') }, ...under(rest)];
  });
}
