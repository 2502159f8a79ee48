import { api } from '../../api/client';
import { listOptions } from '../pages';
import type { Report } from '../shapes';
import { whole } from '../whole';

export const reportsQuery = () =>
  listOptions<Report>(['reports'], (cursor) =>
    whole(api.GET('/api/v1/reports', { params: { query: cursor } })),
  );
