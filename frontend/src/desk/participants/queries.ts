import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { listOptions } from '../pages';
import type { Participant } from '../shapes';
import { whole } from '../whole';

export const participantsQuery = (search = '') =>
  listOptions<Participant>(['participants', 'list', search], (cursor) =>
    search ? found(search) : whole(api.GET('/api/v1/participants', { params: { query: cursor } })),
  );

/** A name is never part of an address: addresses are logged on their way. */
const found = (search: string) =>
  whole(api.POST('/api/v1/participants/search', { body: { search } })).then(({ results }) => ({
    results,
    next: null,
  }));

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
