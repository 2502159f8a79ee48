import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { whole } from '../whole';

export const attendanceQuery = (id: string) =>
  queryOptions({
    queryKey: ['attendance', id],
    queryFn: () =>
      whole(
        api.GET('/api/v1/sessions/{session_id}/attendance', {
          params: { path: { session_id: id } },
        }),
      ),
  });

export const attendanceRulesQuery = queryOptions({
  queryKey: ['attendance-rules'],
  queryFn: () => whole(api.GET('/api/v1/attendance-rules')),
});
