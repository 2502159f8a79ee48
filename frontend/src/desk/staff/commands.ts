import { api, ok } from '../../api/client';
import type { Licence, LicenceIn, Staff, StaffChange, StaffIn } from '../shapes';

const at = (id: string) => ({ params: { path: { id } } });

export const inviteStaff = (body: StaffIn) => ok<Staff>(api.POST('/api/v1/staff', { body }));

export const updateStaff = ({ id, ...body }: StaffChange & { readonly id: string }) =>
  ok<Staff>(api.PATCH('/api/v1/staff/{id}', { ...at(id), body }));

export const deactivateStaff = ({ id, reason }: { id: string; reason: string }) =>
  ok(api.POST('/api/v1/staff/{id}/deactivate', { ...at(id), body: { reason } }));

export const reactivateStaff = (id: string) =>
  ok(api.POST('/api/v1/staff/{id}/reactivate', at(id)));

export const addLicence = ({ staff, ...body }: LicenceIn & { readonly staff: string }) =>
  ok<Licence>(api.POST('/api/v1/staff/{id}/licences', { ...at(staff), body }));

export const verifyLicence = (id: string) =>
  ok<Licence>(api.POST('/api/v1/licences/{id}/verify', at(id)));

export const retireLicence = (id: string) => ok(api.POST('/api/v1/licences/{id}/retire', at(id)));
