/** The difference between two versions, ready to be read: symbols and words carry it, colour only helps. */
import type { DiffPart, FormVersion } from '../shapes';

export interface Passage {
  readonly key: string;
  readonly op: DiffPart['op'];
  readonly text: string;
}

/** Empty breaks between passages say nothing and are left out. */
export const passagesOf = (parts: readonly DiffPart[]): readonly Passage[] =>
  parts.flatMap(({ op, text }, index) =>
    op !== 'same' && !text.trim() ? [] : [{ key: `${index}${op}`, op, text }],
  );

const passages = (count: number): string => (count === 1 ? '1 passage' : `${count} passages`);

/** "2 passages added, 1 passage removed" */
export function summary(parts: readonly DiffPart[]): string {
  const count = (op: DiffPart['op']) => passagesOf(parts).filter((part) => part.op === op).length;
  const [added, removed] = [count('added'), count('removed')];
  if (added + removed === 0) return 'The words are the same.';
  const said = [
    ...(added ? [`${passages(added)} added`] : []),
    ...(removed ? [`${passages(removed)} removed`] : []),
  ];
  return `${said.join(', ')}.`;
}

/** Newest first, as they are listed; the last two are what one usually wants to compare. */
export const newestFirst = (versions: readonly FormVersion[]): readonly FormVersion[] =>
  [...versions].sort((one, other) => other.number - one.number);

/** Languages that both versions speak. */
export const shared = (one: FormVersion, other: FormVersion): readonly string[] =>
  Object.keys(one.texts).filter((language) => language in other.texts);

export type Standing = 'coming' | 'in force' | 'earlier';

export function standingOf(version: FormVersion, all: readonly FormVersion[], now: Date): Standing {
  const begun = (one: FormVersion) => Date.parse(one.effective_from) <= now.getTime();
  if (!begun(version)) return 'coming';
  const newer = all.some((one) => one.number > version.number && begun(one));
  return newer ? 'earlier' : 'in force';
}
