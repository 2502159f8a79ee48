import { useCallback, useEffect, useRef, useState } from 'react';
import type { Entry } from '../../room/model';

export const NEAR_PX = 64;

const isAtEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean =>
  scrollHeight - scrollTop - clientHeight < NEAR_PX;

/** Follows how far somebody has read: what comes while they are further up, or elsewhere, is new to them. */
export function useReading(entries: readonly Entry[], you: string) {
  const place = useRef<HTMLDivElement>(null);
  const read = useRef<number | null>(null);
  const atEnd = useRef(true);
  const [unreadFrom, setUnreadFrom] = useState<number | null>(null);
  const [away, setAway] = useState(false);
  const newest = entries.at(-1)?.seq ?? 0;

  const caughtUp = useCallback(() => {
    atEnd.current = true;
    read.current = newest;
    setUnreadFrom(null);
    setAway(false);
  }, [newest]);

  const reading = useCallback(() => {
    atEnd.current = place.current === null || isAtEnd(place.current);
    setAway(!atEnd.current);
    if (atEnd.current && !document.hidden) caughtUp();
  }, [caughtUp]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new entry can be unread.
  useEffect(() => {
    const mark = read.current;
    if (mark === null || (atEnd.current && !document.hidden)) {
      read.current = newest;
      return;
    }
    const fresh = entries.find(({ seq, author }) => seq > mark && author !== you);
    setUnreadFrom((old) => old ?? fresh?.seq ?? null);
  }, [newest]);

  return { place, away, unreadFrom, reading, caughtUp };
}
