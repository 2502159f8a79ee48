import { api, ok } from '../../api/client';
import type { Group, GroupIn, GroupSession } from '../shapes';

const at = (id: string) => ({ params: { path: { id } } });

export const createGroup = (body: GroupIn) => ok<Group>(api.POST('/api/v1/groups', { body }));

export const updateGroup = ({ id, ...body }: GroupIn & { readonly id: string }) =>
  ok<Group>(api.PATCH('/api/v1/groups/{id}', { ...at(id), body }));

export const offerSeat = ({ group, participant }: { group: string; participant: string }) =>
  ok(api.POST('/api/v1/groups/{id}/enrolments', { ...at(group), body: { participant } }));

export const activateEnrolment = (id: string) =>
  ok(api.POST('/api/v1/enrolments/{id}/activate', at(id)));

export const endEnrolment = ({ id, reason }: { id: string; reason: string }) =>
  ok(api.POST('/api/v1/enrolments/{id}/leave', { ...at(id), body: { reason } }));

export const withdrawOffer = ({ id, reason }: { id: string; reason: string }) =>
  ok(api.POST('/api/v1/enrolments/{id}/decline', { ...at(id), body: { reason } }));

export const addSession = ({ group, starts_at }: { group: string; starts_at: string }) =>
  ok<GroupSession>(api.POST('/api/v1/groups/{id}/sessions', { ...at(group), body: { starts_at } }));

interface Move {
  readonly id: string;
  readonly starts_at: string;
  readonly reason: string;
}

export const rescheduleSession = ({ id, ...body }: Move) =>
  ok<GroupSession>(api.POST('/api/v1/sessions/{id}/reschedule', { ...at(id), body }));

export const cancelSession = ({ id, reason }: { id: string; reason: string }) =>
  ok<GroupSession>(api.POST('/api/v1/sessions/{id}/cancel', { ...at(id), body: { reason } }));
