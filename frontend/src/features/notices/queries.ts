import { ok } from '../../api/client';
import { draft as api } from '../../api/draft';

export interface Notices {
  readonly session_reminders: boolean;
}

export const myNotices = () => ok(api.GET<Notices>('/api/v1/me/notices'));
export const changeNotices = (body: Notices) =>
  ok(api.PATCH<Notices>('/api/v1/me/notices', { body }));
export const optOut = (token: string) =>
  ok(api.POST<void>('/api/v1/notices/opt-out', { body: { token } }));
