export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

const MARK = /^#{1,3}\s+/;
const BULLET = /^[-•*]\s+/;
const ENDS = /[.:;,!?)]$/;
const HEADING_MAX = 80;

/** A short line that stands alone and does not end like a sentence is a heading. */
const isHeading = (lines: readonly string[]): boolean => {
  const [line = ''] = lines;
  return (
    lines.length === 1 && (MARK.test(line) || (line.length <= HEADING_MAX && !ENDS.test(line)))
  );
};

/** Plain text as people lay it out: empty lines between paragraphs, dashes before items. Not one word is changed. */
export function blocksOf(text: string): readonly Block[] {
  return text.split(/\n\s*\n/).flatMap((part): Block[] => {
    const lines = part
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    if (lines.length === 0) return [];
    if (isHeading(lines)) return [{ kind: 'heading', text: (lines[0] ?? '').replace(MARK, '') }];
    const first = lines.findIndex((line) => BULLET.test(line));
    if (first < 0) return [{ kind: 'paragraph', text: lines.join('\n') }];
    const before = lines.slice(0, first).join('\n');
    const items = lines.slice(first).map((line) => line.replace(BULLET, ''));
    return [
      ...(before ? [{ kind: 'paragraph' as const, text: before }] : []),
      { kind: 'list', items },
    ];
  });
}
