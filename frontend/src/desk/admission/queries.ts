import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { whole } from '../whole';

export const arrivalsQuery = (session: string) =>
  queryOptions({
    queryKey: ['arrivals', session],
    queryFn: () =>
      whole(
        api.GET('/api/v1/sessions/{session_id}/arrivals', {
          params: { path: { session_id: session } },
        }),
      ),
    staleTime: 2_000,
  });
