import { api, ok } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Account = Schemas['SessionOut'];

export const currentAccount = () => ok(api.GET('/api/v1/auth/session'));
export const signIn = (email: string, password: string) =>
  ok(api.POST('/api/v1/auth/session', { body: { email, password } }));
/** Outlives the page, so that it still reaches the server while the page goes away. */
export const signOut = () => ok(api.DELETE('/api/v1/auth/session', { keepalive: true }));
export const signOutEverywhere = () => ok(api.DELETE('/api/v1/auth/sessions'));
export const keepAlive = () => ok(api.POST('/api/v1/auth/keep-alive'));
export const chooseClinic = (clinic: string) =>
  ok(api.POST('/api/v1/auth/clinic', { body: { clinic } }));

export const passSecondFactor = (code: string) =>
  ok(api.POST('/api/v1/auth/second-factor', { body: { code } }));
export const beginEnrolling = () => ok(api.POST('/api/v1/auth/second-factor/enrolment'));
export const confirmEnrolling = (code: string) =>
  ok(api.POST('/api/v1/auth/second-factor/enrolment/confirm', { body: { code } }));

export const askForReset = (email: string) =>
  ok(api.POST('/api/v1/auth/password-resets', { body: { email } }));
export const confirmReset = (token: string, password: string) =>
  ok(api.POST('/api/v1/auth/password-resets/confirm', { body: { token, password } }));

export const openInvitation = (token: string) =>
  ok(api.POST('/api/v1/auth/invitations/open', { body: { token } }));
export const acceptInvitation = (body: Schemas['AcceptInRequest']) =>
  ok(api.POST('/api/v1/auth/invitations/accept', { body }));

export const me = () => ok(api.GET('/api/v1/me'));
export const changeMe = (body: Schemas['PatchedOwnProfileInRequest']) =>
  ok(api.PATCH('/api/v1/me', { body }));
