import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { type Kept, type Patch, Saver, type Saving } from './saver';

export interface Saves<P extends Patch = Patch> extends Saving {
  readonly put: (patch: P) => Promise<Kept>;
  readonly settle: (patch: P) => void;
  readonly flush: () => Promise<Kept>;
}

/** `send` must keep its identity while it means the same thing. */
export function useSaver<P extends Patch>(send: (patch: P) => Promise<unknown>): Saves<P> {
  const saver = useMemo(() => new Saver((patch) => send(patch as P)), [send]);
  useEffect(() => {
    saver.start();
    return saver.stop;
  }, [saver]);
  return {
    ...useSyncExternalStore(saver.subscribe, saver.read),
    put: saver.put,
    settle: saver.settle,
    flush: saver.flush,
  };
}
