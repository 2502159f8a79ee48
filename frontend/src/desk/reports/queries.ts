import { api, ok } from '../../api/client';
import { listOptions } from '../pages';
import type { Report } from '../shapes';

export const reportsQuery = () =>
  listOptions<Report>(['reports'], (cursor) =>
    ok(api.GET('/api/v1/reports', { params: { query: cursor } })),
  );
