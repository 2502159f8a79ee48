import { useCallback, useEffect, useState } from 'react';
import { asProblem, type Problem } from '../../api/problem';
import { useFresh } from '../../ui/useFresh';
import { type Gate, gateOf } from './queries';

const AGAIN_MS = 10_000;

/** The gate as it stands now: asked anew every ten seconds, and whenever somebody comes back to the page. */
export function useGate(session: string) {
  const [gate, setGate] = useState<Gate | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const look = useCallback(
    () =>
      gateOf(session).then(
        (found) => {
          setGate(found);
          setProblem(null);
        },
        (error) => setProblem(asProblem(error)),
      ),
    [session],
  );
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [look]);
  useFresh(look);
  return { gate, problem, look, take: setGate };
}
