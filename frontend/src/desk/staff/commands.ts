import { api } from '../../api/client';
import type { LicenceIn, StaffChange, StaffIn } from '../shapes';
import { whole } from '../whole';

const licenceAt = (id: string) => ({ params: { path: { licence_id: id } } });
const staffAt = (id: string) => ({ params: { path: { staff_id: id } } });

export const inviteStaff = (body: StaffIn) => whole(api.POST('/api/v1/staff', { body }));

export const updateStaff = ({ id, ...body }: StaffChange & { readonly id: string }) =>
  whole(api.PATCH('/api/v1/staff/{staff_id}', { ...staffAt(id), body }));

export const deactivateStaff = ({ id, reason }: { id: string; reason: string }) =>
  whole(api.POST('/api/v1/staff/{staff_id}/deactivate', { ...staffAt(id), body: { reason } }));

export const reactivateStaff = (id: string) =>
  whole(api.POST('/api/v1/staff/{staff_id}/reactivate', staffAt(id)));

export const addLicence = ({ staff, ...body }: LicenceIn & { readonly staff: string }) =>
  whole(api.POST('/api/v1/staff/{staff_id}/licences', { ...staffAt(staff), body }));

export const verifyLicence = (id: string) =>
  whole(api.POST('/api/v1/licences/{licence_id}/verify', licenceAt(id)));

export const retireLicence = (id: string) =>
  whole(api.POST('/api/v1/licences/{licence_id}/retire', licenceAt(id)));

export const inviteStaffAgain = (id: string) =>
  whole(api.POST('/api/v1/staff/{staff_id}/invite', staffAt(id)));
