import { api, ok } from '../../api/client';
import type { components } from '../../api/schema';
import type { Language } from '../../ui/language';

type Schemas = components['schemas'];
export type Screening = Schemas['ScreeningOut'];
export type Required = Schemas['RequiredOut'];
export type Form = Schemas['FormOut'];
export type Item = Schemas['ItemOut'];
export type Completed = Schemas['SentOut'];
export type Help = Schemas['HelpOut'];

const at = (screening_id: string) => ({ path: { screening_id } });

export const myScreenings = (language: Language) =>
  ok(api.GET('/api/v1/my/screenings', { params: { query: { language } } }));

/** What a group asks for, where nobody sent the form. */
export const requiredOfMe = (language: Language) =>
  ok(api.GET('/api/v1/my/screenings/required', { params: { query: { language } } }));

export const begin = (instrument: string) =>
  ok(api.POST('/api/v1/my/screenings', { body: { instrument } }));

export const form = (id: string, language: Language) =>
  ok(
    api.GET('/api/v1/my/screenings/{screening_id}', { params: { ...at(id), query: { language } } }),
  );

export const saveAnswers = (id: string, answers: Readonly<Record<string, number | null>>) =>
  ok(api.PATCH('/api/v1/my/screenings/{screening_id}', { params: at(id), body: { answers } }));

export const complete = (id: string) =>
  ok(api.POST('/api/v1/my/screenings/{screening_id}/complete', { params: at(id) }));
