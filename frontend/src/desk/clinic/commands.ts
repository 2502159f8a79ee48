import { api, ok } from '../../api/client';
import type { Clinic } from '../shapes';

export const updateClinic = (body: { readonly name?: string; readonly time_zone?: string }) =>
  ok<Clinic>(api.PATCH('/api/v1/clinic', { body }));
