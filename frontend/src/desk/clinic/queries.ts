import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../api/client';
import type { Clinic } from '../shapes';

export const clinicQuery = queryOptions({
  queryKey: ['clinic'],
  queryFn: () => ok<Clinic>(api.GET('/api/v1/clinic')),
});
