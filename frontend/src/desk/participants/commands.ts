import { api, ok } from '../../api/client';
import type { Participant, ParticipantChange, ParticipantIn } from '../shapes';

const at = (id: string) => ({ params: { path: { id } } });

export const inviteParticipant = (body: ParticipantIn) =>
  ok<Participant>(api.POST('/api/v1/participants', { body }));

export const updateParticipant = ({ id, ...body }: ParticipantChange & { readonly id: string }) =>
  ok<Participant>(api.PATCH('/api/v1/participants/{id}', { ...at(id), body }));

export const deactivateParticipant = ({ id, reason }: { id: string; reason: string }) =>
  ok(api.POST('/api/v1/participants/{id}/deactivate', { ...at(id), body: { reason } }));

export const inviteAgain = (id: string) => ok(api.POST('/api/v1/participants/{id}/invite', at(id)));
