import { useEffect } from 'react';

/** Looks again when somebody comes back to this page, or the line comes back to them. */
export function useFresh(again: () => unknown): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void again();
    };
    const signs = ['focus', 'online', 'pageshow'] as const;
    for (const sign of signs) window.addEventListener(sign, look);
    document.addEventListener('visibilitychange', look);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [again]);
}
