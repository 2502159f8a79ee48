import { api } from '../../api/client';
import { whole } from '../whole';

export const updateClinic = (body: { readonly name?: string; readonly time_zone?: string }) =>
  whole(api.PATCH('/api/v1/clinic', { body }));
