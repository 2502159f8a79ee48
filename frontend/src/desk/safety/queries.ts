import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { listOptions } from '../pages';
import type { Flag } from '../shapes';
import { whole } from '../whole';

export const flagsQuery = (state: 'open' | 'cleared') =>
  listOptions<Flag>(['flags', state], (cursor) =>
    whole(api.GET('/api/v1/flags', { params: { query: { state, ...cursor } } })),
  );

export const onCallQuery = queryOptions({
  queryKey: ['on-call'],
  queryFn: () => whole(api.GET('/api/v1/on-call')),
});
