import { api } from '../../api/client';
import type { GroupIn } from '../shapes';
import { whole } from '../whole';

const enrolmentAt = (id: string) => ({ params: { path: { enrolment_id: id } } });
const groupAt = (id: string) => ({ params: { path: { group_id: id } } });
const sessionAt = (id: string) => ({ params: { path: { session_id: id } } });

export const createGroup = (body: GroupIn) => whole(api.POST('/api/v1/groups', { body }));

export const updateGroup = ({ id, ...body }: GroupIn & { readonly id: string }) =>
  whole(api.PATCH('/api/v1/groups/{group_id}', { ...groupAt(id), body }));

export const offerSeat = ({ group, participant }: { group: string; participant: string }) =>
  whole(
    api.POST('/api/v1/groups/{group_id}/enrolments', { ...groupAt(group), body: { participant } }),
  );

export const activateEnrolment = (id: string) =>
  whole(api.POST('/api/v1/enrolments/{enrolment_id}/activate', enrolmentAt(id)));

export const endEnrolment = ({ id, reason }: { id: string; reason: string }) =>
  whole(
    api.POST('/api/v1/enrolments/{enrolment_id}/leave', { ...enrolmentAt(id), body: { reason } }),
  );

export const withdrawOffer = ({ id, reason }: { id: string; reason: string }) =>
  whole(
    api.POST('/api/v1/enrolments/{enrolment_id}/decline', { ...enrolmentAt(id), body: { reason } }),
  );

export const addSession = ({ group, starts_at }: { group: string; starts_at: string }) =>
  whole(api.POST('/api/v1/groups/{group_id}/sessions', { ...groupAt(group), body: { starts_at } }));

interface Move {
  readonly id: string;
  readonly starts_at: string;
  readonly reason: string;
}

export const rescheduleSession = ({ id, ...body }: Move) =>
  whole(api.POST('/api/v1/sessions/{session_id}/reschedule', { ...sessionAt(id), body }));

export const cancelSession = ({ id, reason }: { id: string; reason: string }) =>
  whole(api.POST('/api/v1/sessions/{session_id}/cancel', { ...sessionAt(id), body: { reason } }));
