import { api, ok } from '../../api/client';
import { listOptions } from '../pages';
import type { TrailRecord } from '../shapes';

export interface TrailFilter {
  readonly act?: string;
  readonly actor?: string;
  readonly object?: string;
  readonly outcome?: string;
  readonly from?: string;
  readonly to?: string;
}

export const trailQuery = (filter: TrailFilter) =>
  listOptions<TrailRecord>(['audit', filter], (cursor) =>
    ok(api.GET('/api/v1/audit', { params: { query: { ...filter, ...cursor } } })),
  );
