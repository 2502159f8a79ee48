import { api } from '../../api/client';
import type { OnCall } from '../shapes';
import { whole } from '../whole';

const flagAt = (id: string) => ({ params: { path: { flag_id: id } } });

export const acknowledgeFlag = (id: string) =>
  whole(api.POST('/api/v1/flags/{flag_id}/acknowledge', flagAt(id)));

export const clearFlag = ({ id, what_was_done }: { id: string; what_was_done: string }) =>
  whole(api.POST('/api/v1/flags/{flag_id}/clear', { ...flagAt(id), body: { what_was_done } }));

export interface FlagIn {
  readonly participant: string;
  readonly severity: 'urgent' | 'imminent';
  readonly what_was_seen: string;
}

export const raiseFlag = ({ participant, ...body }: FlagIn) =>
  whole(
    api.POST('/api/v1/participants/{participant_id}/flags', {
      params: { path: { participant_id: participant } },
      body,
    }),
  );

export const setOnCall = (body: Omit<OnCall, 'abilities'>) =>
  whole(api.PUT('/api/v1/on-call', { body }));
