import { api } from '../../api/client';
import { listOptions } from '../pages';
import type { Staff } from '../shapes';
import { whole } from '../whole';

export const staffQuery = () =>
  listOptions<Staff>(['staff'], (cursor) =>
    whole(api.GET('/api/v1/staff', { params: { query: cursor } })),
  );
