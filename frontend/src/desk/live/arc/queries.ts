import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/client';
import type { Welcome } from '../../../room/protocol';
import { whole } from '../../whole';

/** The room as it is this moment, for what no event moves on. */
export const roomNowQuery = (session: string) =>
  queryOptions({
    queryKey: ['room', session],
    queryFn: () =>
      whole(
        api.GET('/api/v1/sessions/{session_id}/room', {
          params: { path: { session_id: session } },
        }),
      ) as Promise<unknown> as Promise<Welcome>,
    gcTime: 0,
  });
