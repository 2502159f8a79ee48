import { api } from '../../api/client';
import type { ParticipantChange, ParticipantIn } from '../shapes';
import { whole } from '../whole';

const participantAt = (id: string) => ({ params: { path: { participant_id: id } } });

export const inviteParticipant = (body: ParticipantIn) =>
  whole(api.POST('/api/v1/participants', { body }));

export const updateParticipant = ({ id, ...body }: ParticipantChange & { readonly id: string }) =>
  whole(api.PATCH('/api/v1/participants/{participant_id}', { ...participantAt(id), body }));

export const deactivateParticipant = ({ id, reason }: { id: string; reason: string }) =>
  whole(
    api.POST('/api/v1/participants/{participant_id}/deactivate', {
      ...participantAt(id),
      body: { reason },
    }),
  );

export const reactivateParticipant = (id: string) =>
  whole(api.POST('/api/v1/participants/{participant_id}/reactivate', participantAt(id)));

export const inviteAgain = (id: string) =>
  whole(api.POST('/api/v1/participants/{participant_id}/invite', participantAt(id)));
