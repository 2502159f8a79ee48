import { asProblem, Problem } from '../../api/problem';
import { isGone } from '../leave';
import type { NoteText } from '../shapes';
import { readNote, saveNote, signNote } from './calls';
import { type Draft, draftReducer, EMPTY_DRAFT, type Happening, isDirty, isPassing } from './draft';

const PAUSE_MS = 1200;
const AGAIN_MS = 5000;

const open = new Set<NoteKeeper>();

/** Saves what is being written anywhere on this page, as far as it can be saved. */
export const keepOpenNotes = (): Promise<unknown> =>
  Promise.all([...open].map((keeper) => keeper.keepAll()));

/** One note while somebody writes it, outside any framework: saves by itself, never signs by itself. */
export class NoteKeeper {
  private draft: Draft = EMPTY_DRAFT;
  private readonly session: string;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underway: Promise<boolean> | null = null;

  constructor(session: string) {
    this.session = session;
  }

  read = (): Draft => this.draft;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  start = (): void => {
    open.add(this);
    window.addEventListener('pagehide', this.keepAll);
    void this.reload();
  };

  /** Whoever goes elsewhere meanwhile leaves nothing behind: what is unsaved still goes out. */
  stop = (): void => {
    open.delete(this);
    window.removeEventListener('pagehide', this.keepAll);
    void this.keepAll();
  };

  type = (field: keyof NoteText, value: string): void => this.tell({ type: 'typed', field, value });

  choose = (whose: 'mine' | 'theirs'): void => this.tell({ type: whose });

  /** An answer that comes after a save was begun tells of an older note, and is passed over. */
  reload = async (): Promise<void> => {
    const { tag } = this.draft;
    try {
      const version = await readNote(this.session);
      if (!this.underway && this.draft.tag === tag) this.tell({ type: 'read', version });
    } catch (error) {
      if (this.draft.state === 'loading') this.tell({ type: 'failed', error });
    }
  };

  /** Read again what may be done with the note, unless there are words on their way. */
  refresh = (): void => {
    if (this.draft.state === 'kept') void this.reload();
  };

  /** True once the server has every word. Gives up at the first save that fails, and where only the writer can choose. */
  keepAll = async (): Promise<boolean> => {
    while (this.hasUnkept()) {
      if (this.draft.state === 'conflict' || isGone()) return false;
      if (!(await this.save())) return false;
    }
    return true;
  };

  /** Signs what the server has once it has everything that stands here, and in that very version. */
  sign = async (): Promise<void> => {
    const all = await this.keepAll();
    const { state, tag, error } = this.draft;
    if (!all || state !== 'kept' || tag === null) throw error ?? new Problem(412, 'stale');
    try {
      this.tell({ type: 'read', version: await signNote(this.session, tag) });
    } catch (problem) {
      if (asProblem(problem).status === 412) await this.reload();
      throw problem;
    }
  };

  private hasUnkept(): boolean {
    const { state, note } = this.draft;
    if (state === 'signed' || state === 'loading') return false;
    return isDirty(this.draft) || state === 'saving' || (state === 'failed' && note !== null);
  }

  private save(): Promise<boolean> {
    this.underway ??= this.send().finally(() => {
      this.underway = null;
      this.wait();
    });
    return this.underway;
  }

  private async send(): Promise<boolean> {
    const { text, tag } = this.draft;
    this.tell({ type: 'sending' });
    try {
      const version = await saveNote(this.session, text, tag);
      this.tell({ type: 'kept', version, sent: text, at: new Date().toISOString() });
      return true;
    } catch (error) {
      await this.notSaved(error);
      return false;
    }
  }

  /** A note that moved on meanwhile is a clash, not a failure. */
  private async notSaved(error: unknown): Promise<void> {
    const clash = [409, 412, 428].includes(asProblem(error).status);
    const version = clash ? await readNote(this.session).catch(() => null) : null;
    const moved = version !== null && version.tag !== this.draft.tag;
    this.tell(moved ? { type: 'read', version } : { type: 'failed', error });
  }

  private tell(event: Happening): void {
    this.draft = draftReducer(this.draft, event);
    this.wait();
    for (const listener of this.listeners) listener();
  }

  /** The next save: a moment after the last key, or later where the last one stumbled. Never after a refusal. */
  private wait(): void {
    clearTimeout(this.timer);
    const { state, error } = this.draft;
    const refused = state === 'failed' && !isPassing(error);
    if (this.underway || refused || state === 'conflict' || !this.hasUnkept()) return;
    const pause = state === 'failed' ? AGAIN_MS : PAUSE_MS;
    this.timer = setTimeout(() => void (isGone() || this.save()), pause);
  }
}
