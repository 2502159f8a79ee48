/** What a screen reader is told of new lines: politely, in batches, and not everything when much comes at once. */
export const QUIET_MS = 900;
export const LONGEST_MS = 5_000;
const FEW = 3;

export function announcement(lines: readonly string[]): string {
  const said = lines.filter((line) => line !== '');
  const last = said.at(-1);
  if (last === undefined) return '';
  if (said.length <= FEW) return said.join('\n');
  return `${said.length} new lines. The last one: ${last}`;
}

/** When the next batch is to be said: soon after it has become quiet, and in any case before long. */
export const dueIn = (firstAt: number, now: number): number =>
  Math.max(0, Math.min(QUIET_MS, firstAt + LONGEST_MS - now));
