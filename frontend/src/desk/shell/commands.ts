import { api, ok } from '../../api/client';
import type { Session } from '../shapes';

export const chooseClinic = (clinic: string) =>
  ok<Session>(api.POST('/api/v1/auth/clinic', { body: { clinic } }));

export const keepAlive = () => ok<Session>(api.POST('/api/v1/auth/keep-alive'));

export const signOut = () => ok(api.DELETE('/api/v1/auth/session'));

export const signOutEverywhere = () => ok(api.DELETE('/api/v1/auth/sessions'));

export const newRecoveryCodes = () => ok(api.POST('/api/v1/auth/second-factor/recovery-codes'));
