import { useCallback, useEffect, useRef, useState } from 'react';
import type { Entry } from '../../room/model';

export const NEAR_PX = 64;

const isAtEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean =>
  scrollHeight - scrollTop - clientHeight < NEAR_PX;

/** Whoever has opened what one may give back to a message is about to press there: nothing moves meanwhile. */
export const isChoosing = (place: HTMLElement | null): boolean =>
  place?.querySelector('.more[aria-expanded="true"]') != null;

/**
 * Follows how far somebody has read: what comes while they are further up, or elsewhere, is new to them.
 * The mark stays where they stopped until they have read on and something else comes.
 */
export function useReading(entries: readonly Entry[], you: string) {
  const place = useRef<HTMLDivElement>(null);
  const read = useRef<number | null>(null);
  const atEnd = useRef(true);
  const [unreadFrom, setUnreadFrom] = useState<number | null>(null);
  const [fresh, setFresh] = useState(false);
  const [away, setAway] = useState(false);
  const newest = entries.at(-1)?.seq ?? 0;

  const caughtUp = useCallback(() => {
    atEnd.current = true;
    read.current = newest;
    setFresh(false);
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
    atEnd.current &&= !isChoosing(place.current);
    setAway(!atEnd.current);
    if (mark === null || (atEnd.current && !document.hidden)) {
      caughtUp();
      setUnreadFrom(null);
      return;
    }
    const first = entries.find(({ seq, author }) => seq > mark && author !== you);
    if (!first) return;
    setFresh(true);
    setUnreadFrom(first.seq);
  }, [newest]);

  return { place, away, fresh, unreadFrom, reading, caughtUp };
}
