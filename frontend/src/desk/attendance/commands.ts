import { api, ok } from '../../api/client';
import type { Attendance, AttendanceRules, OverrideIn } from '../shapes';

export const confirmAttendance = (id: string) =>
  ok<Attendance>(
    api.POST('/api/v1/sessions/{id}/attendance/confirm', { params: { path: { id } } }),
  );

interface Override extends OverrideIn {
  readonly id: string;
  readonly enrolment: string;
}

export const overrideAttendance = ({ id, enrolment, ...body }: Override) =>
  ok<Attendance>(
    api.POST('/api/v1/sessions/{id}/attendance/{enrolment}/override', {
      params: { path: { id, enrolment } },
      body,
    }),
  );

export const changeAttendanceRules = (body: Partial<AttendanceRules>) =>
  ok<AttendanceRules>(api.PATCH('/api/v1/attendance-rules', { body }));
