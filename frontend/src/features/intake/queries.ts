import { api, ok } from '../../api/client';
import type { components } from '../../api/schema';
import type { Language } from '../../ui/language';

type Schemas = components['schemas'];
export type PublicPage = Schemas['PublicPageOut'];
export type Application = Schemas['ApplicationOut'];
export type Details = Schemas['DetailsOut'];
export type DetailsIn = Schemas['PatchedDetailsInRequest'];

/** Which group somebody asks for: the clinic's and the group's part of its public page's address. */
export interface Way {
  readonly clinic: string;
  readonly group: string;
}

export const publicPage = (clinic_slug: string, group_id: string, language: Language) =>
  ok(
    api.GET('/api/v1/public/groups/{clinic_slug}/{group_id}', {
      params: { path: { clinic_slug, group_id }, query: { language } },
    }),
  );

export const askForCode = (way: Way, email: string, language: Language) =>
  ok(api.POST('/api/v1/applications/start', { body: { ...way, email, language } }));

export const enter = (way: Way, email: string, code: string, language: Language) =>
  ok(api.POST('/api/v1/applications/enter', { body: { ...way, email, code, language } }));

export const myApplication = (language: Language) =>
  ok(api.GET('/api/v1/applications/current', { params: { query: { language } } }));

export const saveDetails = (body: DetailsIn) =>
  ok(api.PATCH('/api/v1/applications/current', { body }));
export const submitApplication = () => ok(api.POST('/api/v1/applications/current/submit'));
export const withdrawApplication = () => ok(api.DELETE('/api/v1/applications/current'));
