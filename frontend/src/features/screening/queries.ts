import { ok } from '../../api/client';
import { draft as api } from '../../api/draft';
import type { Language } from '../../ui/language';

export interface Screening {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly status: 'open' | 'complete';
  readonly due_at: string | null;
  readonly answered: number;
  readonly total: number;
}

export type Answer = string | number | null;

export interface Item {
  readonly id: string;
  readonly text: string;
  readonly options: readonly { readonly value: string | number; readonly label: string }[];
  readonly optional: boolean;
}

export interface Form {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly intro: string;
  readonly language: string;
  readonly items: readonly Item[];
  readonly source: string;
  readonly licence: string;
  readonly attribution: string;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly status: 'open' | 'complete';
}

export interface Completed {
  readonly status: string;
  readonly help: { readonly country: string } | null;
}

const at = (id: string) => ({ path: { response_id: id } });
const ONE = '/api/v1/my/screenings/{response_id}';

export const myScreenings = () => ok(api.GET<readonly Screening[]>('/api/v1/my/screenings'));

export const form = (id: string, language: Language) =>
  ok(api.GET<Form>(ONE, { params: { ...at(id), query: { language } } }));

export const saveAnswers = (id: string, answers: Readonly<Record<string, unknown>>) =>
  ok(api.PATCH<Form>(ONE, { params: at(id), body: { answers } }));

export const complete = (id: string) =>
  ok(api.POST<Completed>(`${ONE}/complete`, { params: at(id) }));
