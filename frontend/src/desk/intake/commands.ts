import { api } from '../../api/client';
import type { ReferralIn } from '../shapes';
import { whole } from '../whole';
import type { DecisionIn } from './deciding';

export const referPerson = (body: ReferralIn) => whole(api.POST('/api/v1/applications', { body }));

interface Roster {
  readonly group: string;
  readonly csv: string;
  readonly dry_run: boolean;
}

export const importRoster = (body: Roster) =>
  whole(api.POST('/api/v1/applications/import', { body }));

export const decide = ({ id, ...body }: DecisionIn & { readonly id: string }) =>
  whole(
    api.POST('/api/v1/applications/{application_id}/decide', {
      params: { path: { application_id: id } },
      body,
    }),
  );

interface PageIn {
  readonly open: boolean;
  readonly words: string;
}

export const setPublicPage = ({ group, ...body }: PageIn & { readonly group: string }) =>
  whole(
    api.PUT('/api/v1/groups/{group_id}/public-page', {
      params: { path: { group_id: group } },
      body,
    }),
  );
