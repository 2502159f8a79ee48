import { asProblem } from '../../api/problem';
import type { Note, NoteText } from '../shapes';

/** A note while it is being written. Pure. No answer of the server takes away what was typed; only the writer does. */
export interface Draft {
  readonly text: NoteText;
  /** As the server last had it. */
  readonly kept: NoteText;
  readonly tag: string | null;
  readonly note: Note | null;
  readonly state: 'loading' | 'kept' | 'unsaved' | 'saving' | 'failed' | 'conflict' | 'signed';
  readonly keptAt: string | null;
  readonly error: unknown;
}

export const BLANK: NoteText = { topic: '', interventions: '', response: '', plan: '' };

export const EMPTY_DRAFT: Draft = {
  text: BLANK,
  kept: BLANK,
  tag: null,
  note: null,
  state: 'loading',
  keptAt: null,
  error: null,
};

export interface Version {
  readonly note: Note | null;
  readonly tag: string | null;
}

export type Happening =
  | { readonly type: 'read'; readonly version: Version }
  | { readonly type: 'typed'; readonly field: keyof NoteText; readonly value: string }
  | { readonly type: 'sending' }
  | {
      readonly type: 'kept';
      readonly version: Version;
      readonly sent: NoteText;
      readonly at: string;
    }
  | { readonly type: 'failed'; readonly error: unknown }
  | { readonly type: 'mine' | 'theirs' };

export const textOf = (note: Pick<Note, keyof NoteText> | null): NoteText =>
  note
    ? {
        topic: note.topic,
        interventions: note.interventions,
        response: note.response,
        plan: note.plan,
      }
    : BLANK;

const same = (one: NoteText, other: NoteText): boolean =>
  one.topic === other.topic &&
  one.interventions === other.interventions &&
  one.response === other.response &&
  one.plan === other.plan;

const settled = (draft: Draft): Draft => {
  if (draft.note?.status === 'signed') return { ...draft, state: 'signed' };
  return { ...draft, state: same(draft.text, draft.kept) ? 'kept' : 'unsaved' };
};

/** Whether there are words that the server does not have. */
export const isDirty = ({ text, kept }: Draft): boolean => !same(text, kept);

const taken = (draft: Draft, { note, tag }: Version): Draft => {
  const kept = textOf(note);
  return settled({ ...draft, text: kept, kept, note, tag, error: null });
};

/** The server's text becomes mine only where mine holds nothing of its own. Of two new texts the writer chooses. */
const read = (draft: Draft, version: Version): Draft => {
  if (!isDirty(draft)) return taken(draft, version);
  const kept = textOf(version.note);
  const fresh = { ...draft, ...version, error: null };
  const signed = version.note?.status === 'signed';
  const clash = !signed && !same(kept, draft.kept) && !same(kept, draft.text);
  return clash ? { ...fresh, state: 'conflict' } : settled({ ...fresh, kept });
};

const typed = (draft: Draft, field: keyof NoteText, value: string): Draft => {
  if (draft.state === 'signed' || draft.state === 'loading') return draft;
  const text = { ...draft.text, [field]: value };
  if (draft.state === 'saving' || draft.state === 'conflict') return { ...draft, text };
  return { ...draft, text, state: same(text, draft.kept) ? 'kept' : 'unsaved' };
};

export function draftReducer(draft: Draft, event: Happening): Draft {
  switch (event.type) {
    case 'read':
      return read(draft, event.version);
    case 'typed':
      return typed(draft, event.field, event.value);
    case 'sending':
      return { ...draft, state: 'saving', error: null };
    case 'kept':
      return settled({ ...draft, ...event.version, kept: event.sent, keptAt: event.at });
    case 'failed':
      return { ...draft, state: 'failed', error: event.error };
    case 'mine':
      return settled({ ...draft, kept: textOf(draft.note) });
    case 'theirs':
      return taken(draft, { note: draft.note, tag: draft.tag });
  }
}

export const isBlank = (text: NoteText): boolean =>
  Object.values(text).every((value) => value.trim() === '');

/** Whether the same save may go better in a moment: the line or the server stumbled, nobody refused. */
export const isPassing = (error: unknown): boolean => {
  const { status } = asProblem(error);
  return status === 0 || status === 429 || status >= 500;
};
