import { api, ok } from '../../api/client';
import { listOptions } from '../pages';
import type { Staff } from '../shapes';

export const staffQuery = () =>
  listOptions<Staff>(['staff'], (cursor) =>
    ok(api.GET('/api/v1/staff', { params: { query: cursor } })),
  );
