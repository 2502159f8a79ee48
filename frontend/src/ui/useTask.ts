import { useCallback, useState } from 'react';
import { asProblem, type Problem } from '../api/problem';

/** One thing a person asked for: under way, refused with a problem, or done. */
export function useTask<G extends readonly unknown[], T>(run: (...given: G) => Promise<T>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const start = async (...given: G): Promise<T | undefined> => {
    setBusy(true);
    setProblem(null);
    try {
      return await run(...given);
    } catch (error) {
      setProblem(asProblem(error));
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { start, busy, problem, forget: useCallback(() => setProblem(null), []) };
}
