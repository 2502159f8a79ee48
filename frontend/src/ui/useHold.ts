import { useEffect, useState } from 'react';
import { holdPage, letGo } from './hold';

/** While `held`, leaving is a question: `leaving` is set once somebody wants to, with the two answers. */
export function useHold(held: boolean) {
  const [go, setGo] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (!held) return;
    holdPage((then) => setGo(() => then));
    return () => {
      letGo();
      setGo(null);
    };
  }, [held]);
  const leave = () => {
    letGo();
    setGo(null);
    go?.();
  };
  return { leaving: go !== null, stay: () => setGo(null), leave };
}
