import { useEffect, useState } from 'react';

/** The time, looked at again every so often, and once more at `until`. */
export function useNow(everyMs: number, until?: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const look = () => setNow(Date.now());
    const timer = setInterval(look, everyMs);
    const left = until === undefined ? 0 : until - Date.now();
    const once = left > 0 ? setTimeout(look, left + 50) : undefined;
    return () => {
      clearInterval(timer);
      clearTimeout(once);
    };
  }, [everyMs, until]);
  return now;
}
