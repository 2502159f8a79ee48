import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { Saver, type Saving } from './saver';

export interface Saves extends Saving {
  readonly put: Saver['put'];
  readonly flush: Saver['flush'];
}

/** `send` must keep its identity while it means the same thing. */
export function useSaver(
  send: (patch: Readonly<Record<string, unknown>>) => Promise<unknown>,
): Saves {
  const saver = useMemo(() => new Saver(send), [send]);
  useEffect(() => {
    saver.start();
    return saver.stop;
  }, [saver]);
  return {
    ...useSyncExternalStore(saver.subscribe, saver.read),
    put: saver.put,
    flush: saver.flush,
  };
}
