import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const NEAR_PX = 120;

type Box = RefObject<HTMLDivElement | null>;

/** Calls back on every scroll of the box, and on every change of its size. */
function useWatched(scroller: Box, onScroll: (box: HTMLDivElement) => void, onSize: () => void) {
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = () => onScroll(box);
    const watch = new ResizeObserver(onSize);
    box.addEventListener('scroll', look, { passive: true });
    watch.observe(box);
    return () => {
      box.removeEventListener('scroll', look);
      watch.disconnect();
    };
  }, [scroller, onScroll, onSize]);
}

/** Who reads the newest line stays with it; who has scrolled back is left in peace and told. */
export function useStick(scroller: Box, count: number, size: number) {
  const atEnd = useRef(true);
  const lastTop = useRef(0);
  const [away, setAway] = useState(false);

  const toEnd = useCallback(() => {
    const box = scroller.current;
    if (box) box.scrollTop = box.scrollHeight;
    setAway(false);
  }, [scroller]);
  const stay = useCallback(() => {
    if (atEnd.current) toEnd();
  }, [toEnd]);
  const look = useCallback(({ scrollTop: top, scrollHeight, clientHeight }: HTMLDivElement) => {
    // Only going up leaves the end: while lines pour in, the end itself moves away downwards.
    if (scrollHeight - top - clientHeight < NEAR_PX) atEnd.current = true;
    else if (top < lastTop.current - 1) atEnd.current = false;
    lastTop.current = top;
    setAway(!atEnd.current);
  }, []);
  useWatched(scroller, look, stay);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new or re-measured line moves the end.
  useLayoutEffect(stay, [count, size, stay]);

  return { away, toEnd };
}
