import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const NEAR_PX = 120;

/** Who reads the newest line stays with it; who has scrolled back is left in peace and told. */
export function useStick(scroller: RefObject<HTMLDivElement | null>, count: number, size: number) {
  const atEnd = useRef(true);
  const lastTop = useRef(0);
  const [away, setAway] = useState(false);
  const [fresh, setFresh] = useState(false);

  const toEnd = useCallback(() => {
    const box = scroller.current;
    if (box) box.scrollTop = box.scrollHeight;
    setAway(false);
    setFresh(false);
  }, [scroller]);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = () => {
      const top = box.scrollTop;
      // Only going up leaves the end: while lines pour in, the end itself moves away downwards.
      if (box.scrollHeight - top - box.clientHeight < NEAR_PX) atEnd.current = true;
      else if (top < lastTop.current - 1) atEnd.current = false;
      lastTop.current = top;
      setAway(!atEnd.current);
      if (atEnd.current) setFresh(false);
    };
    box.addEventListener('scroll', look, { passive: true });
    return () => box.removeEventListener('scroll', look);
  }, [scroller]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new or re-measured line moves the end.
  useLayoutEffect(() => {
    if (atEnd.current) toEnd();
  }, [count, size, toEnd]);

  useEffect(() => {
    if (count > 0 && !atEnd.current) setFresh(true);
  }, [count]);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const watch = new ResizeObserver(() => atEnd.current && toEnd());
    watch.observe(box);
    return () => watch.disconnect();
  }, [scroller, toEnd]);

  return { away, fresh, toEnd };
}
