import { ok } from '../../api/client';
import { draft as api } from '../../api/draft';
import type { Language } from '../../ui/language';

export interface PublicGroup {
  readonly clinic: { readonly name: string };
  readonly group: {
    readonly id: string;
    readonly name: string;
    readonly kind: 'therapy_group' | 'support_group' | 'workshop';
    readonly description: string;
    readonly time_zone: string;
    readonly start_time: string;
    readonly first_date: string;
    readonly rrule: string;
    readonly session_minutes: number;
    readonly facilitators: readonly string[];
  };
  readonly words: string;
  readonly screening: readonly {
    readonly key: string;
    readonly title: string;
    readonly minutes: number;
  }[];
}

export interface Details {
  readonly legal_name: string;
  readonly chosen_name: string;
  readonly pronouns: string;
  readonly phone: string;
  readonly language: string;
  readonly time_zone: string;
  readonly access_needs: string;
  readonly goals: string;
  readonly country: string;
  readonly region: string;
  readonly emergency_contact: Contact;
}

export interface Contact {
  readonly name: string;
  readonly phone: string;
  readonly relation: string;
}

export interface Application {
  readonly id: string;
  readonly status:
    | 'draft'
    | 'submitted'
    | 'more_asked'
    | 'offered'
    | 'waitlisted'
    | 'referred'
    | 'withdrawn';
  readonly clinic: { readonly name: string };
  readonly group: { readonly id: string; readonly name: string };
  readonly details: Details;
  readonly screenings: readonly {
    readonly id: string;
    readonly key: string;
    readonly title: string;
    readonly status: 'open' | 'complete';
    readonly answered: number;
    readonly total: number;
  }[];
  readonly decision: { readonly kind: string; readonly message: string } | null;
  readonly missing: readonly string[];
  readonly help: { readonly country: string } | null;
}

export const publicGroup = (clinic_slug: string, group_id: string) =>
  ok(
    api.GET<PublicGroup>('/api/v1/public/groups/{clinic_slug}/{group_id}', {
      params: { path: { clinic_slug, group_id } },
    }),
  );

/** Which group somebody asks for: the clinic's and the group's part of its public page's address. */
export interface Way {
  readonly clinic: string;
  readonly group: string;
}

export const askForCode = (way: Way, email: string, language: Language) =>
  ok(api.POST<void>('/api/v1/applications/start', { body: { ...way, email, language } }));

export const enter = (way: Way, email: string, code: string) =>
  ok(api.POST<Application>('/api/v1/applications/enter', { body: { ...way, email, code } }));

const MINE = '/api/v1/applications/current';
export const myApplication = () => ok(api.GET<Application>(MINE));
export const saveDetails = (details: Readonly<Record<string, unknown>>) =>
  ok(api.PATCH<Application>(MINE, { body: details }));
export const submitApplication = () => ok(api.POST<Application>(`${MINE}/submit`));
export const withdrawApplication = () => ok(api.DELETE<Application>(MINE));
