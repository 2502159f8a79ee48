import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../api/client';
import { listOptions } from '../pages';
import type { Participant } from '../shapes';

export const participantsQuery = (search = '') =>
  listOptions<Participant>(['participants', 'list', search], (cursor) =>
    ok(
      api.GET('/api/v1/participants', {
        params: { query: search ? { search, ...cursor } : cursor },
      }),
    ),
  );

export const participantQuery = (id: string) =>
  queryOptions({
    queryKey: ['participants', id],
    queryFn: () =>
      ok<Participant>(api.GET('/api/v1/participants/{id}', { params: { path: { id } } })),
  });
