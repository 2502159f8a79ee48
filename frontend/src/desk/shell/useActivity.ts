import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keepAlive } from './commands';
import { sessionQuery } from './queries';

const EVERY_MS = 60_000;
const SIGNS = ['pointerdown', 'keydown'] as const;

/** A person who writes in the room sends nothing over HTTP: their keys and taps keep them signed in. */
export function useActivity(watching: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!watching) return;
    let told = Date.now();
    const here = () => {
      if (Date.now() - told < EVERY_MS) return;
      told = Date.now();
      keepAlive().then(
        (session) => queries.setQueryData(sessionQuery.queryKey, session),
        () => {},
      );
    };
    for (const sign of SIGNS) window.addEventListener(sign, here, { passive: true });
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, here);
    };
  }, [watching, queries]);
}
