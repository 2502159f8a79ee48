import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { whole } from '../../whole';

/** Appeals of people who were asked to leave a session, for whoever holds its group. */
export const appealsQuery = (session: string) =>
  queryOptions({
    queryKey: ['appeals', session],
    queryFn: () =>
      whole(
        api.GET('/api/v1/sessions/{session_id}/appeals', {
          params: { path: { session_id: session } },
        }),
      ),
  });

export interface Answering {
  readonly appeal: string;
  readonly answer: string;
  readonly readmit: boolean;
}

export const answerAppeal = ({ appeal, ...body }: Answering) =>
  whole(
    api.POST('/api/v1/appeals/{appeal_id}/answer', {
      params: { path: { appeal_id: appeal } },
      body,
    }),
  );
