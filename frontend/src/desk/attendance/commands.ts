import { api } from '../../api/client';
import type { AttendanceRules, OverrideIn } from '../shapes';
import { whole } from '../whole';

export const confirmAttendance = (id: string) =>
  whole(
    api.POST('/api/v1/sessions/{session_id}/attendance/confirm', {
      params: { path: { session_id: id } },
    }),
  );

interface Override extends OverrideIn {
  readonly id: string;
  readonly enrolment: string;
}

export const overrideAttendance = ({ id, enrolment, ...body }: Override) =>
  whole(
    api.POST('/api/v1/sessions/{session_id}/attendance/{enrolment_id}/override', {
      params: { path: { session_id: id, enrolment_id: enrolment } },
      body,
    }),
  );

export const changeAttendanceRules = (body: Partial<AttendanceRules>) =>
  whole(api.PATCH('/api/v1/attendance-rules', { body }));
