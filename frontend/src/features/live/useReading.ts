import { useCallback, useEffect, useRef, useState } from 'react';
import type { Entry } from '../../room/model';

const NEAR_PX = 64;

const isAtEnd = (place: HTMLElement | null): boolean => Math.abs(place?.scrollTop ?? 0) < NEAR_PX;

/** Follows how far somebody has read. The list grows from its end (column-reverse), so staying at the end is free. */
export function useReading(entries: readonly Entry[], you: string) {
  const place = useRef<HTMLDivElement>(null);
  const read = useRef<number | null>(null);
  const [unreadFrom, setUnreadFrom] = useState<number | null>(null);
  const [away, setAway] = useState(false);
  const newest = entries.at(-1)?.seq ?? 0;

  const reading = useCallback(() => {
    const atEnd = isAtEnd(place.current);
    setAway(!atEnd);
    if (!atEnd || document.hidden) return;
    read.current = newest;
    setUnreadFrom(null);
  }, [newest]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new entry can be unread.
  useEffect(() => {
    const mark = read.current;
    if (mark === null || (isAtEnd(place.current) && !document.hidden)) {
      read.current = newest;
      return;
    }
    const fresh = entries.find(({ seq, author }) => seq > mark && author !== you);
    setUnreadFrom((old) => old ?? fresh?.seq ?? null);
  }, [newest]);

  const toLatest = useCallback(() => {
    place.current?.scrollTo({ top: 0 });
    read.current = newest;
    setUnreadFrom(null);
    setAway(false);
  }, [newest]);

  return { place, away, unreadFrom, reading, toLatest };
}
