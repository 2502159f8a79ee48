import { useCallback, useEffect, useReducer, useRef } from 'react';
import { asProblem } from '../../api/problem';
import type { NoteText } from '../shapes';
import { readNote, saveNote, signNote } from './calls';
import { type Draft, draftReducer, EMPTY_DRAFT, type Happening } from './draft';

const PAUSE_MS = 1200;
const AGAIN_MS = 5000;

export interface NoteDesk {
  readonly draft: Draft;
  readonly type: (field: keyof NoteText, value: string) => void;
  readonly reload: () => void;
  /** Read again what may be done with the note, unless words are on their way. */
  readonly refresh: () => void;
  readonly keep: (whose: 'mine' | 'theirs') => void;
  readonly sign: () => Promise<void>;
}

type Tell = (event: Happening) => void;

/** One save. A note that moved on meanwhile is a clash, not a failure. */
async function send(session: string, { text, tag }: Draft, tell: Tell): Promise<boolean> {
  tell({ type: 'sending' });
  try {
    const version = await saveNote(session, text, tag);
    tell({ type: 'kept', version, sent: text, at: new Date().toISOString() });
    return true;
  } catch (error) {
    const { status } = asProblem(error);
    const clash = status === 412 || status === 409 || status === 428;
    if (clash) tell({ type: 'clashed', theirs: await readNote(session) });
    else tell({ type: 'failed', error });
    return false;
  }
}

/** The session's note as its writer holds it: saved by itself, never lost, never signed by itself. */
export function useNote(session: string): NoteDesk {
  const [draft, tell] = useReducer(draftReducer, EMPTY_DRAFT);
  const latest = useRef(draft);
  latest.current = draft;

  const reload = useCallback(() => {
    readNote(session).then(
      (version) => tell({ type: 'read', version }),
      (error) => tell({ type: 'failed', error }),
    );
  }, [session]);
  useEffect(reload, [reload]);
  useAutosave(session, draft, tell);
  useGuard(draft.state === 'unsaved' || draft.state === 'saving' || draft.state === 'failed');

  const refresh = useCallback(() => {
    if (latest.current.state === 'kept') reload();
  }, [reload]);

  const sign = useCallback(async () => {
    if (latest.current.state === 'unsaved') await send(session, latest.current, tell);
    await signNote(session, latest.current.tag);
    tell({ type: 'read', version: await readNote(session) });
  }, [session]);

  return {
    draft,
    reload,
    refresh,
    sign,
    type: (field, value) => tell({ type: 'typed', field, value }),
    keep: (whose) => tell({ type: whose }),
  };
}

function useAutosave(session: string, draft: Draft, tell: Tell): void {
  useEffect(() => {
    const waiting = draft.state === 'unsaved' || (draft.state === 'failed' && draft.note !== null);
    if (!waiting) return;
    const pause = draft.state === 'failed' ? AGAIN_MS : PAUSE_MS;
    const timer = setTimeout(() => void send(session, draft, tell), pause);
    return () => clearTimeout(timer);
  }, [session, draft, tell]);
}

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
