import { api } from '../../api/client';
import { keepOpenNotes } from '../notes/keeper';
import { whole } from '../whole';

export const chooseClinic = (clinic: string) =>
  whole(api.POST('/api/v1/auth/clinic', { body: { clinic } }));

export const keepAlive = () => whole(api.POST('/api/v1/auth/keep-alive'));

/** What is being written is saved first: afterwards nobody is there to save it for. */
export const signOut = async () => {
  await keepOpenNotes();
  return whole(api.DELETE('/api/v1/auth/session'));
};

export const signOutEverywhere = async () => {
  await keepOpenNotes();
  return whole(api.DELETE('/api/v1/auth/sessions'));
};

export const newRecoveryCodes = () => whole(api.POST('/api/v1/auth/second-factor/recovery-codes'));
