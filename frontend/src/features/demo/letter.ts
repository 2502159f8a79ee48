export interface Part {
  readonly kind: 'text' | 'link' | 'code';
  readonly text: string;
  readonly place: number;
}

const MARKED = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])|\b(\d{6})\b/g;

/** A letter's words, its addresses (to be followed) and its six-digit codes (to be found). */
export function letterParts(body: string): Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const found of body.matchAll(MARKED)) {
    const kind = found[1] ? 'link' : 'code';
    parts.push({ kind: 'text', text: body.slice(done, found.index), place: done });
    parts.push({ kind, text: found[0], place: found.index });
    done = found.index + found[0].length;
  }
  return [...parts, { kind: 'text', text: body.slice(done), place: done }];
}
