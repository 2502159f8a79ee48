import { useEffect, useState } from 'react';
import type { Room, Word } from '../../room/model';
import { lastOf, newIn } from './apart/threads';
import type { Beside } from './desk';

type Seen = Readonly<Record<string, number>>;

/** A reply means having read: after one's own last word, what others wrote is new until it is looked at. */
const fresh = (words: readonly Word[], seen: number, me: string | undefined): number => {
  const replied = words.findLast(({ author }) => author === me)?.seq ?? 0;
  return newIn(words, Math.max(seen, replied), me).length;
};

export type News = ReturnType<typeof useNews>;

/** What is new in the private words and among the facilitators, and from whom. */
export function useNews(room: Room, part: Beside, member: string | null) {
  const [seen, setSeen] = useState<Seen>({});
  const me = room.you?.key;
  const before = { words: member ? `with ${member}` : null, team: 'team' } as const;
  const looked = part === 'words' || part === 'team' ? before[part] : null;
  const words = part === 'team' ? room.backstage : (room.asides[member ?? ''] ?? []);
  const last = lastOf(words);
  useEffect(() => {
    if (looked) setSeen((known) => ({ ...known, [looked]: last }));
  }, [looked, last]);
  const from = Object.fromEntries(
    Object.entries(room.asides).map(([key, said]) => [
      key,
      fresh(said, seen[`with ${key}`] ?? 0, me),
    ]),
  );
  return {
    from,
    words: Object.values(from).reduce((sum, count) => sum + count, 0),
    team: fresh(room.backstage, seen.team ?? 0, me),
  };
}
