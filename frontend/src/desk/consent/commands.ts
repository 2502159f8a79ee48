import { api } from '../../api/client';
import type { ConsentForm, FormText } from '../shapes';
import { whole } from '../whole';

const formAt = (id: string) => ({ params: { path: { form_id: id } } });

export const addForm = (body: { kind: ConsentForm['kind']; required_of_all: boolean }) =>
  whole(api.POST('/api/v1/consent-forms', { body }));

export const addStarterForms = () => whole(api.POST('/api/v1/consent-forms/starter'));

interface FormChange {
  readonly id: string;
  readonly required_of_all?: boolean;
  readonly retired?: boolean;
}

export const changeForm = ({ id, ...body }: FormChange) =>
  whole(api.PATCH('/api/v1/consent-forms/{form_id}', { ...formAt(id), body }));

export interface VersionIn {
  readonly form: string;
  readonly texts: Readonly<Record<string, FormText>>;
  readonly effective_from?: string;
  readonly grace_until?: string;
  readonly reviewed_by_counsel: boolean;
}

export const publishVersion = ({ form, ...body }: VersionIn) =>
  whole(api.POST('/api/v1/consent-forms/{form_id}/versions', { ...formAt(form), body }));

export const setGroupForms = ({ group, forms }: { group: string; forms: string[] }) =>
  whole(
    api.PUT('/api/v1/groups/{group_id}/forms', {
      params: { path: { group_id: group } },
      body: { forms },
    }),
  );

export const announceObserver = ({ session, clinician }: { session: string; clinician: string }) =>
  whole(
    api.POST('/api/v1/sessions/{session_id}/observers', {
      params: { path: { session_id: session } },
      body: { clinician },
    }),
  );

export const withdrawObserver = ({ session, id }: { session: string; id: string }) =>
  whole(
    api.DELETE('/api/v1/sessions/{session_id}/observers/{observer_id}', {
      params: { path: { session_id: session, observer_id: id } },
    }),
  );
