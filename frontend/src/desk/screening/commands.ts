import { api } from '../../api/client';
import { whole } from '../whole';

export const setPlan = ({ group, instruments }: { group: string; instruments: string[] }) =>
  whole(
    api.PUT('/api/v1/groups/{group_id}/screening-plan', {
      params: { path: { group_id: group } },
      body: { instruments },
    }),
  );

export const enableInstrument = ({ key, enabled }: { key: string; enabled: boolean }) =>
  whole(
    api.PUT('/api/v1/instruments/{instrument}', {
      params: { path: { instrument: key } },
      body: { enabled },
    }),
  );

interface Ask {
  readonly participant: string;
  readonly instrument: string;
  readonly due_at?: string;
}

export const askForScreening = ({ participant, ...body }: Ask) =>
  whole(
    api.POST('/api/v1/participants/{participant_id}/screenings', {
      params: { path: { participant_id: participant } },
      body,
    }),
  );

export const reviewScreening = ({ id, note }: { id: string; note: string }) =>
  whole(
    api.POST('/api/v1/screenings/{screening_id}/review', {
      params: { path: { screening_id: id } },
      body: note ? { note } : {},
    }),
  );
