import { useCallback, useEffect, useState } from 'react';
import { asProblem, type Problem } from '../api/problem';

export interface Loaded<T> {
  readonly data: T | null;
  readonly problem: Problem | null;
  readonly again: () => void;
}

/** Reads something once the screen is up. `load` must keep its identity while it means the same thing. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, 'again'>>({ data: null, problem: null });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is another reading.
  useEffect(() => {
    let wanted = true;
    load().then(
      (data) => wanted && setState({ data, problem: null }),
      (error) => wanted && setState((old) => ({ ...old, problem: asProblem(error) })),
    );
    return () => {
      wanted = false;
    };
  }, [load, turn]);
  return { ...state, again: useCallback(() => setTurn((value) => value + 1), []) };
}
