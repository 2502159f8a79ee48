import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../api/client';
import { listOptions } from '../pages';
import type { Enrolment, Group, GroupSession } from '../shapes';

export interface SessionWindow {
  readonly from?: string;
  readonly to?: string;
  readonly status?: string;
}

export const groupsQuery = () =>
  listOptions<Group>(['groups', 'list'], (cursor) =>
    ok(api.GET('/api/v1/groups', { params: { query: cursor } })),
  );

export const groupQuery = (id: string) =>
  queryOptions({
    queryKey: ['groups', id],
    queryFn: () => ok<Group>(api.GET('/api/v1/groups/{id}', { params: { path: { id } } })),
  });

export const rosterQuery = (id: string) =>
  queryOptions({
    queryKey: ['groups', id, 'roster'],
    queryFn: () =>
      ok<readonly Enrolment[]>(api.GET('/api/v1/groups/{id}/roster', { params: { path: { id } } })),
  });

export const groupSessionsQuery = (id: string) =>
  listOptions<GroupSession>(['sessions', 'of', id], (cursor) =>
    ok(api.GET('/api/v1/groups/{id}/sessions', { params: { path: { id }, query: cursor } })),
  );

export const sessionsQuery = (window: SessionWindow) =>
  listOptions<GroupSession>(['sessions', 'between', window], (cursor) =>
    ok(api.GET('/api/v1/sessions', { params: { query: { ...window, ...cursor } } })),
  );

export const oneSessionQuery = (id: string) =>
  queryOptions({
    queryKey: ['sessions', id],
    queryFn: () => ok<GroupSession>(api.GET('/api/v1/sessions/{id}', { params: { path: { id } } })),
  });
