import { VisuallyHidden } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useReducer } from 'react';
import type { Role } from '../shell/queries';
import { AlertLine, alertUrl } from './AlertLine';
import { type Alerts, callWords, NO_ALERTS, reduceAlerts } from './alert';
import { chime, chimeIsWanted } from './chime';
import { flagsQuery } from './queries';

const Known = createContext<Alerts>(NO_ALERTS);
const POLL_MS = 20_000;

export const useAlerts = (): Alerts => useContext(Known);

/** Who is told of risk flags: everyone who works with people. */
export const isTold = (role: Role | null): boolean =>
  role === 'facilitator' || role === 'supervisor' || role === 'administrator';

/** Listens as long as the desk is open, on whatever screen, and calls each new flag out once. */
export function AlertWatch({ children }: { readonly children: ReactNode }) {
  const [alerts, tell] = useReducer(reduceAlerts, NO_ALERTS);
  const queries = useQueryClient();
  useEffect(() => {
    const line = new AlertLine({
      url: alertUrl(),
      onLine: (state) => tell({ type: 'line', line: state }),
      onFrame: (frame) => {
        tell(frame);
        if (frame.type === 'beat') return;
        for (const key of ['flags', 'applications', 'participants', 'arrivals']) {
          void queries.invalidateQueries({ queryKey: [key] });
        }
      },
    });
    line.start();
    return line.stop;
  }, [queries]);
  usePolling(alerts.line === 'down', (open) => tell({ type: 'counted', open }));
  useEffect(() => {
    if (alerts.calls > 0 && chimeIsWanted()) chime();
  }, [alerts.calls]);
  return (
    <Known value={alerts}>
      {children}
      <VisuallyHidden role="alert">{callWords(alerts)}</VisuallyHidden>
    </Known>
  );
}

/** While the line is down, the list itself is asked: later than at once, but never lost. */
function usePolling(down: boolean, onCount: (open: number) => void): void {
  const { data } = useInfiniteQuery({
    ...flagsQuery('open'),
    enabled: down,
    refetchInterval: POLL_MS,
    refetchIntervalInBackground: true,
  });
  const count = data?.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each answer.
  useEffect(() => {
    if (down && count !== undefined) onCount(count);
  }, [down, count]);
}
