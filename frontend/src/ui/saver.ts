import { asProblem, type FieldErrors, type Problem } from '../api/problem';

const AGAIN_MS = 5000;
/** Long enough to hear one choice read out before the arrow leads to the next. */
const SETTLE_MS = 4000;
const TOO_MANY = 429;
const SERVER = 500;
/** The server does not know the person any more; once it does again, the same words can be sent. */
const UNKNOWN: readonly number[] = [401, 404];

export interface Saving {
  /** `unsaved`: the last try failed, and what was not saved is kept in memory. `refused`: it cannot be taken. */
  readonly state: 'still' | 'saving' | 'saved' | 'unsaved' | 'refused';
  readonly problem: Problem | null;
  readonly errors: FieldErrors;
}

const STILL: Saving = { state: 'still', problem: null, errors: {} };
const isPassing = ({ status }: Problem) => status === 0 || status === TOO_MANY || status >= SERVER;

/** What became of what was written: all stands, some of it was refused, or it could not be sent. */
export type Kept = 'saved' | 'refused' | 'unsaved';

export type Patch = Readonly<Record<string, unknown>>;

const root = (field: string): string => field.split('.')[0] ?? field;

/** Those whose field (or the field that they are a part of) is not among these. */
function without<T>(given: Readonly<Record<string, T>>, fields: readonly string[]) {
  const gone = new Set(fields.map(root));
  return Object.fromEntries(Object.entries(given).filter(([field]) => !gone.has(root(field))));
}

/** Saves what is written as it is written: one sending at a time, newer words over older, until all has arrived. */
export class Saver {
  private readonly send: (patch: Patch) => Promise<unknown>;
  private readonly listeners = new Set<() => void>();
  private now: Saving = STILL;
  private waiting: Patch = {};
  private held: Patch = {};
  private underway: Promise<Kept> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(send: (patch: Patch) => Promise<unknown>) {
    this.send = send;
  }

  read = (): Saving => this.now;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  start = (): void => {
    window.addEventListener('online', this.flush);
    document.addEventListener('visibilitychange', this.hidden);
  };

  /** Whoever goes on leaves nothing behind: what is unsaved is tried once more. */
  stop = (): void => {
    window.removeEventListener('online', this.flush);
    document.removeEventListener('visibilitychange', this.hidden);
    this.release();
    if (Object.keys(this.waiting).length > 0) void this.drain();
  };

  put = (patch: Patch): Promise<Kept> => {
    this.release();
    this.waiting = { ...this.waiting, ...patch };
    this.tell({ errors: without(this.now.errors, Object.keys(patch)) });
    return this.flush();
  };

  /** What somebody may only pass on the way to another choice: it goes out once they stay, go on or leave. */
  settle = (patch: Patch): void => {
    clearTimeout(this.timer);
    this.held = { ...this.held, ...patch };
    this.tell({ errors: without(this.now.errors, Object.keys(patch)) });
    this.timer = setTimeout(this.flush, SETTLE_MS);
  };

  flush = (): Promise<Kept> => {
    this.release();
    this.underway ??= this.drain().finally(() => {
      this.underway = null;
    });
    return this.underway;
  };

  private release(): void {
    clearTimeout(this.timer);
    this.waiting = { ...this.waiting, ...this.held };
    this.held = {};
  }

  private readonly hidden = (): void => {
    if (document.hidden) void this.flush();
  };

  private async drain(): Promise<Kept> {
    while (Object.keys(this.waiting).length > 0) {
      const patch = this.waiting;
      this.waiting = {};
      this.tell({ state: 'saving' });
      try {
        await this.send(patch);
      } catch (error) {
        const kept = this.failed(patch, asProblem(error));
        if (kept) return kept;
      }
    }
    const sound = Object.keys(this.now.errors).length === 0 && this.now.state !== 'refused';
    if (this.now.state === 'saving') this.tell({ state: sound ? 'saved' : 'still', problem: null });
    return sound ? 'saved' : 'refused';
  }

  /** A refused field waits to be written anew, and does not hold up the others: then it goes on. */
  private failed(patch: Patch, problem: Problem): Kept | null {
    const refused = Object.keys(problem.fields).filter((field) => root(field) in patch);
    if (refused.length > 0) {
      this.waiting = { ...without(patch, refused), ...this.waiting };
      this.tell({ errors: { ...this.now.errors, ...problem.fields } });
      return null;
    }
    if (!isPassing(problem) && !UNKNOWN.includes(problem.status)) {
      this.tell({ state: 'refused', problem });
      return 'refused';
    }
    this.waiting = { ...patch, ...this.waiting };
    this.tell({ state: 'unsaved', problem });
    if (isPassing(problem)) this.timer = setTimeout(this.flush, AGAIN_MS);
    return 'unsaved';
  }

  private tell(change: Partial<Saving>): void {
    this.now = { ...this.now, ...change };
    for (const listener of this.listeners) listener();
  }
}
