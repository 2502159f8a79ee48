import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { whole } from '../whole';

export const formsQuery = queryOptions({
  queryKey: ['forms'],
  queryFn: () => whole(api.GET('/api/v1/consent-forms')),
});

export const versionsQuery = (form: string) =>
  queryOptions({
    queryKey: ['forms', form, 'versions'],
    queryFn: () =>
      whole(
        api.GET('/api/v1/consent-forms/{form_id}/versions', {
          params: { path: { form_id: form } },
        }),
      ),
  });

export interface Between {
  readonly older: number;
  readonly newer: number;
  readonly language: string;
}

export const diffQuery = (form: string, between: Between) =>
  queryOptions({
    queryKey: ['forms', form, 'diff', between],
    queryFn: () =>
      whole(
        api.GET('/api/v1/consent-forms/{form_id}/diff', {
          params: { path: { form_id: form }, query: between },
        }),
      ),
  });

export const groupFormsQuery = (group: string) =>
  queryOptions({
    queryKey: ['groups', group, 'forms'],
    queryFn: () =>
      whole(
        api.GET('/api/v1/groups/{group_id}/forms', {
          params: { path: { group_id: group } },
        }),
      ),
  });

export const consentsQuery = (participant: string) =>
  queryOptions({
    queryKey: ['participants', participant, 'consents'],
    queryFn: () =>
      whole(
        api.GET('/api/v1/participants/{participant_id}/consents', {
          params: { path: { participant_id: participant } },
        }),
      ),
  });

export const observersQuery = (session: string) =>
  queryOptions({
    queryKey: ['sessions', session, 'observers'],
    queryFn: () =>
      whole(
        api.GET('/api/v1/sessions/{session_id}/observers', {
          params: { path: { session_id: session } },
        }),
      ),
  });
