import { api } from '../../api/client';
import { listOptions } from '../pages';
import type { TrailRecord } from '../shapes';
import { whole } from '../whole';

export interface TrailFilter {
  readonly act?: string;
  readonly actor?: string;
  readonly object?: string;
  readonly outcome?: 'done' | 'refused';
  readonly from?: string;
  readonly to?: string;
}

export const trailQuery = (filter: TrailFilter) =>
  listOptions<TrailRecord>(['audit', filter], (cursor) =>
    whole(api.GET('/api/v1/audit', { params: { query: { ...filter, ...cursor } } })),
  );
