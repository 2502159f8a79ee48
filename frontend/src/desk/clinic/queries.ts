import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { whole } from '../whole';

export const clinicQuery = queryOptions({
  queryKey: ['clinic'],
  queryFn: () => whole(api.GET('/api/v1/clinic')),
});
