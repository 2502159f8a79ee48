import { ok } from '../../api/client';
import { draft as api } from '../../api/draft';

export interface Ability {
  readonly allowed: boolean;
  readonly reason: string;
}

export interface NamedForm {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
}

export interface InGroup {
  readonly id: string;
  readonly name: string;
}

export interface MyForm {
  readonly form: NamedForm;
  readonly group: InGroup | null;
  readonly state: 'to_sign' | 'signed' | 'to_renew' | 'withdrawn';
  readonly code: string;
  readonly due_at: string | null;
  readonly version: {
    readonly id: string;
    readonly number: number;
    readonly languages: readonly string[];
  };
  readonly signature: {
    readonly id: string;
    readonly signed_at: string;
    readonly language: string;
  } | null;
}

export interface Change {
  readonly op: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface Text {
  readonly title: string;
  readonly body: string;
  readonly sha256: string;
  readonly language: string;
  readonly languages: readonly string[];
  readonly group: InGroup | null;
  readonly changes: readonly Change[];
}

export interface Signature {
  readonly id: string;
  readonly form: NamedForm;
  readonly group: InGroup | null;
  readonly version_number: number;
  readonly signed_at: string;
  readonly time_zone: string;
  readonly typed_name: string;
  readonly language: string;
  readonly withdrawn_at: string | null;
  readonly abilities: { readonly withdraw: Ability };
  readonly consequences: string;
}

export interface SignIn {
  readonly version: string;
  readonly group?: string;
  readonly language: string;
  readonly sha256: string;
  readonly typed_name: string;
  readonly time_zone: string;
}

export const myForms = () => ok(api.GET<readonly MyForm[]>('/api/v1/my/forms'));

export const textOf = (version_id: string, language: string, group: string | null) =>
  ok(
    api.GET<Text>('/api/v1/my/forms/{version_id}', {
      params: { path: { version_id }, query: group ? { language, group } : { language } },
    }),
  );

export const sign = (body: SignIn) => ok(api.POST<Signature>('/api/v1/my/signatures', { body }));

export const mySignatures = () => ok(api.GET<readonly Signature[]>('/api/v1/my/signatures'));

export const withdraw = (signature_id: string) =>
  ok(
    api.POST<Signature>('/api/v1/my/signatures/{signature_id}/withdraw', {
      params: { path: { signature_id } },
      body: { reason: '' },
    }),
  );

export const copyOf = (id: string): string => `/api/v1/my/signatures/${id}/copy`;
