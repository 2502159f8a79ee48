import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const NEAR_PX = 120;

/** Who reads the newest line stays with it; who has scrolled back is left in peace and told. */
export function useStick(scroller: RefObject<HTMLDivElement | null>, count: number, size: number) {
  const atEnd = useRef(true);
  const [away, setAway] = useState(false);

  const toEnd = useCallback(() => {
    const box = scroller.current;
    if (box) box.scrollTop = box.scrollHeight;
    setAway(false);
  }, [scroller]);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = () => {
      atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
      if (atEnd.current) setAway(false);
    };
    box.addEventListener('scroll', look, { passive: true });
    return () => box.removeEventListener('scroll', look);
  }, [scroller]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new or re-measured line moves the end.
  useLayoutEffect(() => {
    if (atEnd.current) toEnd();
  }, [count, size, toEnd]);

  useEffect(() => {
    if (count > 0 && !atEnd.current) setAway(true);
  }, [count]);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const watch = new ResizeObserver(() => atEnd.current && toEnd());
    watch.observe(box);
    return () => watch.disconnect();
  }, [scroller, toEnd]);

  return { away, toEnd };
}
