import type { Room, Word } from '../../../room/model';

/** Members with whom one may have a private word: those in the room, those with words already, and the chosen one. */
export function partnersOf(
  { people, asides }: Pick<Room, 'people' | 'asides'>,
  chosen: string | null,
): readonly string[] {
  const members = people.filter(({ role }) => role === 'member').map(({ key }) => key);
  const known = new Set([...members, ...Object.keys(asides), ...(chosen ? [chosen] : [])]);
  return [...known];
}

/** How many words of others came after what has been looked at. */
export const newIn = (
  words: readonly Word[],
  seen: number,
  me: string | undefined,
): readonly Word[] => words.filter(({ seq, author }) => seq > seen && author !== me);

export const lastOf = (words: readonly Word[]): number => words.at(-1)?.seq ?? 0;
