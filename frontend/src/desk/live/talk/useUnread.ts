import { useEffect, useState } from 'react';
import type { Line } from './lines';
import { readOn, START } from './unread';

function useVisible(): boolean {
  const [visible, setVisible] = useState(document.visibilityState !== 'hidden');
  useEffect(() => {
    const look = () => setVisible(document.visibilityState !== 'hidden');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return visible;
}

/** The key of the first line that came while nobody looked: scrolled away, or in another window. */
export function useUnread(lines: readonly Line[], away: boolean): string | null {
  const [reading, setReading] = useState(START);
  const looks = useVisible() && !away;
  const next = readOn(reading, lines, looks);
  if (next !== reading) setReading(next);
  return next.mark;
}
