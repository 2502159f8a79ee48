import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/client';
import type { IncidentTexts } from '../../shapes';
import { whole } from '../../whole';

/** That there are incidents in a session. What they say is read one by one, on the trail. */
export const incidentsQuery = (session: string) =>
  queryOptions({
    queryKey: ['incidents', session],
    queryFn: () =>
      whole(
        api.GET('/api/v1/sessions/{session_id}/incidents', {
          params: { path: { session_id: session } },
        }),
      ),
  });

const incidentAt = (id: string) => ({ params: { path: { incident_id: id } } });

/** Reading a record is on the trail: it is read once, not again whenever the window comes to the front. */
export const incidentQuery = (id: string) =>
  queryOptions({
    queryKey: ['incident', id],
    queryFn: () => whole(api.GET('/api/v1/incidents/{incident_id}', incidentAt(id))),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });

interface Written {
  readonly id: string;
  readonly texts: IncidentTexts;
}

export const writeIncident = ({ id, texts }: Written) =>
  whole(api.PATCH('/api/v1/incidents/{incident_id}', { ...incidentAt(id), body: texts }));

export const closeIncident = ({ id, texts }: Written) =>
  whole(api.POST('/api/v1/incidents/{incident_id}/close', { ...incidentAt(id), body: texts }));
