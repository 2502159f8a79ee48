import { api, ok } from '../../api/client';
import type { components } from '../../api/schema';
import type { Language } from '../../ui/language';

type Schemas = components['schemas'];
export type MyForm = Schemas['MyFormOut'];
export type Text = Schemas['WordsOut'];
export type Change = Schemas['TextChangeOut'];
export type Signature = Schemas['SignatureOut'];
export type SigningIn = Schemas['SigningInRequest'];

export const myForms = (language: Language) =>
  ok(api.GET('/api/v1/my/forms', { params: { query: { language } } }));

export const textOf = (version_id: string, language: string, group: string | null) =>
  ok(
    api.GET('/api/v1/my/forms/{version_id}', {
      params: { path: { version_id }, query: group ? { language, group } : { language } },
    }),
  );

export const sign = (body: SigningIn) => ok(api.POST('/api/v1/my/signatures', { body }));

export const mySignatures = () => ok(api.GET('/api/v1/my/signatures'));

export const withdraw = (signature_id: string) =>
  ok(
    api.POST('/api/v1/my/signatures/{signature_id}/withdraw', {
      params: { path: { signature_id } },
      body: { reason: '' },
    }),
  );

export const copyOf = (id: string): string => `/api/v1/my/signatures/${id}/copy`;
