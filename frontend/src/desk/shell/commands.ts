import { api } from '../../api/client';
import { whole } from '../whole';

export const chooseClinic = (clinic: string) =>
  whole(api.POST('/api/v1/auth/clinic', { body: { clinic } }));

export const keepAlive = () => whole(api.POST('/api/v1/auth/keep-alive'));

export const signOut = () => whole(api.DELETE('/api/v1/auth/session'));

export const signOutEverywhere = () => whole(api.DELETE('/api/v1/auth/sessions'));

export const newRecoveryCodes = () => whole(api.POST('/api/v1/auth/second-factor/recovery-codes'));
