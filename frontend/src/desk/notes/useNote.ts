import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { type Draft, isDirty } from './draft';
import { NoteKeeper } from './keeper';

export interface NoteDesk {
  readonly draft: Draft;
  readonly keeper: NoteKeeper;
}

/** The session's note as its writer holds it. It is kept while the screen is up, and sent when the screen goes. */
export function useNote(session: string): NoteDesk {
  const keeper = useMemo(() => new NoteKeeper(session), [session]);
  useEffect(() => {
    keeper.start();
    return keeper.stop;
  }, [keeper]);
  const draft = useSyncExternalStore(keeper.subscribe, keeper.read);
  useGuard(isUnsaved(draft));
  return { draft, keeper };
}

export const isUnsaved = (draft: Draft): boolean =>
  draft.state !== 'signed' && (isDirty(draft) || draft.state === 'saving');

/** Closing the tab with unsaved words asks first. Leaving quickly, which empties the page, is never held up. */
function useGuard(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => {
      if (document.body.childElementCount > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
