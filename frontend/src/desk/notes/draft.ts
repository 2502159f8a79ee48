import type { Note, NoteText } from '../shapes';

/** A note while it is being written. Pure: what was typed is never lost, whatever the line does. */
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
  | { readonly type: 'clashed'; readonly theirs: Version }
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

const read = (draft: Draft, { note, tag }: Version): Draft => {
  const kept = textOf(note);
  return settled({ ...draft, text: kept, kept, note, tag, error: null });
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
    case 'clashed':
      return clashed(draft, event.theirs);
    case 'mine':
      return settled({ ...draft, kept: textOf(draft.note) });
    case 'theirs':
      return read(draft, { note: draft.note, tag: draft.tag });
  }
}

/** Someone saved first. Nobody's words are overwritten: the writer chooses. */
function clashed(draft: Draft, theirs: Version): Draft {
  if (theirs.note?.status === 'signed') return read(draft, theirs);
  return { ...draft, ...theirs, state: 'conflict', error: null };
}

export const isBlank = (text: NoteText): boolean =>
  Object.values(text).every((value) => value.trim() === '');
