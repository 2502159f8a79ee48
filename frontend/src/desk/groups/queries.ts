import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { listOptions } from '../pages';
import type { Group, GroupSession } from '../shapes';
import { whole } from '../whole';

export interface SessionWindow {
  readonly from?: string;
  readonly to?: string;
  readonly status?: GroupSession['status'];
  readonly order?: 'soonest' | 'latest';
}

export const groupsQuery = () =>
  listOptions<Group>(['groups', 'list'], (cursor) =>
    whole(api.GET('/api/v1/groups', { params: { query: cursor } })),
  );

export const groupQuery = (id: string) =>
  queryOptions({
    queryKey: ['groups', id],
    queryFn: () =>
      whole(api.GET('/api/v1/groups/{group_id}', { params: { path: { group_id: id } } })),
  });

export const rosterQuery = (id: string) =>
  queryOptions({
    queryKey: ['groups', id, 'roster'],
    queryFn: () =>
      whole(api.GET('/api/v1/groups/{group_id}/roster', { params: { path: { group_id: id } } })),
  });

export const groupSessionsQuery = (id: string, window: SessionWindow) =>
  listOptions<GroupSession>(['sessions', 'of', id, window], (cursor) =>
    whole(
      api.GET('/api/v1/groups/{group_id}/sessions', {
        params: { path: { group_id: id }, query: { ...window, ...cursor } },
      }),
    ),
  );

export const sessionsQuery = (window: SessionWindow) =>
  listOptions<GroupSession>(['sessions', 'between', window], (cursor) =>
    whole(api.GET('/api/v1/sessions', { params: { query: { ...window, ...cursor } } })),
  );

export const oneSessionQuery = (id: string) =>
  queryOptions({
    queryKey: ['sessions', id],
    queryFn: () =>
      whole(api.GET('/api/v1/sessions/{session_id}', { params: { path: { session_id: id } } })),
  });
