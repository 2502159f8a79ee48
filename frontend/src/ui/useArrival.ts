import { useEffect, useRef } from 'react';

/** The heading of a step takes the focus when the step changes, so that it is read out. With `atOnce` also when it first appears. */
export function useArrival<E extends HTMLElement = HTMLHeadingElement>(
  step: unknown,
  atOnce = false,
) {
  const heading = useRef<E>(null);
  const before = useRef(atOnce ? undefined : step);
  useEffect(() => {
    if (before.current !== step) heading.current?.focus();
    before.current = step;
  }, [step]);
  return heading;
}
