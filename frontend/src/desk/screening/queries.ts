import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { whole } from '../whole';

export const instrumentsQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: () => whole(api.GET('/api/v1/instruments')),
});

export const planQuery = (group: string) =>
  queryOptions({
    queryKey: ['groups', group, 'screening-plan'],
    queryFn: () =>
      whole(
        api.GET('/api/v1/groups/{group_id}/screening-plan', {
          params: { path: { group_id: group } },
        }),
      ),
  });

/** Reading answers is recorded in the trail, so they are not read again without need. */
export const screeningsQuery = (participant: string) =>
  queryOptions({
    queryKey: ['participants', participant, 'screenings'],
    queryFn: () =>
      whole(
        api.GET('/api/v1/participants/{participant_id}/screenings', {
          params: { path: { participant_id: participant } },
        }),
      ),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
