import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { listOptions } from '../pages';
import type { Participant } from '../shapes';
import { whole } from '../whole';

export const participantsQuery = (search = '') =>
  listOptions<Participant>(['participants', 'list', search], (cursor) =>
    whole(
      api.GET('/api/v1/participants', {
        params: { query: search ? { search, ...cursor } : cursor },
      }),
    ),
  );

export const participantQuery = (id: string) =>
  queryOptions({
    queryKey: ['participants', id],
    queryFn: () =>
      whole(
        api.GET('/api/v1/participants/{participant_id}', {
          params: { path: { participant_id: id } },
        }),
      ),
  });
