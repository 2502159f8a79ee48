import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../api/client';
import type { Attendance, AttendanceRules } from '../shapes';

export const attendanceQuery = (id: string) =>
  queryOptions({
    queryKey: ['attendance', id],
    queryFn: () =>
      ok<Attendance>(api.GET('/api/v1/sessions/{id}/attendance', { params: { path: { id } } })),
  });

export const attendanceRulesQuery = queryOptions({
  queryKey: ['attendance-rules'],
  queryFn: () => ok<AttendanceRules>(api.GET('/api/v1/attendance-rules')),
});
