import { api, refusal } from '../../api/client';
import type { Note, NoteText } from '../shapes';

/** A note and the version it is at: what the next save must have seen (ETag, If-Match). */
export interface Versioned {
  readonly note: Note | null;
  readonly tag: string | null;
}

const sessionAt = (id: string) => ({ params: { path: { session_id: id } } });

type Answer = { data?: unknown; error?: unknown; response: Response };

async function versioned(call: Promise<Answer>): Promise<Versioned> {
  const { data, error, response } = await call;
  if (!response.ok) throw refusal(response, error);
  return { note: (data as Note | undefined) ?? null, tag: response.headers.get('ETag') };
}

/** The session's note. None has been begun: that is not a problem, it is an empty page. */
export async function readNote(session: string): Promise<Versioned> {
  const { data, error, response } = await api.GET(
    '/api/v1/sessions/{session_id}/note',
    sessionAt(session),
  );
  if (response.status === 404) return { note: null, tag: null };
  return versioned(Promise.resolve({ ...(data ? { data } : {}), error, response }));
}

/** Browsers carry no more than 64 KB for a page that is already gone. */
const OUTLIVES = 60_000;

/** A save outlives the page that asked for it, so that leaving does not cost the last words. */
export const saveNote = (session: string, body: NoteText, tag: string | null) =>
  versioned(
    api.PUT('/api/v1/sessions/{session_id}/note', {
      ...sessionAt(session),
      body,
      keepalive: new Blob([JSON.stringify(body)]).size < OUTLIVES,
      headers: tag ? { 'If-Match': tag } : {},
    }),
  );

/** Signs the version that was seen, and no other. */
export const signNote = (session: string, tag: string) =>
  versioned(
    api.POST('/api/v1/sessions/{session_id}/note/sign', {
      ...sessionAt(session),
      headers: { 'If-Match': tag },
    }),
  );
