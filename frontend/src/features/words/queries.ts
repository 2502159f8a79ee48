import { api, ok } from '../../api/client';
import type { components } from '../../api/schema';

export type Held = components['schemas']['OwnSessionOut'];
export type Said = components['schemas']['OwnEntryOut'];

export const sessionsWithMyWords = () => ok(api.GET('/api/v1/my/words'));
export const myWordsIn = (session: string) =>
  ok(
    api.GET('/api/v1/my/sessions/{session_id}/words', {
      params: { path: { session_id: session } },
    }),
  );
