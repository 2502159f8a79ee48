import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { listOptions } from '../pages';
import type { QueueRow } from '../shapes';
import { whole } from '../whole';

export interface Asked {
  readonly status?: QueueRow['status'];
  readonly flagged?: boolean;
  readonly group?: string;
}

export const applicationsQuery = (asked: Asked) =>
  listOptions<QueueRow>(['applications', 'list', asked], (cursor) =>
    whole(api.GET('/api/v1/applications', { params: { query: { ...asked, ...cursor } } })),
  );

/** Reading an application is recorded in the trail, so it is not read again without need. */
export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['applications', id],
    queryFn: () =>
      whole(
        api.GET('/api/v1/applications/{application_id}', {
          params: { path: { application_id: id } },
        }),
      ),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });

export const publicPageQuery = (group: string) =>
  queryOptions({
    queryKey: ['groups', group, 'public-page'],
    queryFn: () =>
      whole(
        api.GET('/api/v1/groups/{group_id}/public-page', {
          params: { path: { group_id: group } },
        }),
      ),
  });
