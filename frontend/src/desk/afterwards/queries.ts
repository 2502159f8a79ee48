import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { listOptions } from '../pages';
import { whole } from '../whole';

const at = (session: string) => ({ path: { session_id: session } });

export const PURPOSES = {
  care: 'Care of the group',
  supervision: 'Supervision',
  incident: 'Looking into an incident',
  complaint: 'A complaint or an appeal',
  legal: 'A legal request',
} as const;
export type Purpose = keyof typeof PURPOSES;

/** Each reading is recorded: it is sent when asked for and never by itself. */
export const readTranscript = ({ session, purpose }: { session: string; purpose: Purpose }) =>
  whole(
    api.GET('/api/v1/sessions/{session_id}/transcript', {
      params: { ...at(session), query: { purpose } },
    }),
  );

export const keptQuery = (session: string) =>
  queryOptions({
    queryKey: ['kept', session],
    queryFn: () =>
      whole(api.GET('/api/v1/sessions/{session_id}/retention', { params: at(session) })),
  });

export const placeHold = ({ session, reason }: { session: string; reason: string }) =>
  whole(
    api.POST('/api/v1/sessions/{session_id}/legal-hold', { params: at(session), body: { reason } }),
  );

export const releaseHold = (session: string) =>
  whole(api.POST('/api/v1/sessions/{session_id}/legal-hold/release', { params: at(session) }));

export const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: () => whole(api.GET('/api/v1/clinic/retention')),
});

export const setRetention = (transcript_days: number) =>
  whole(api.PUT('/api/v1/clinic/retention', { body: { transcript_days } }));

export const purgesQuery = listOptions(['purges'], (query) =>
  whole(api.GET('/api/v1/clinic/purges', { params: { query } })),
);
