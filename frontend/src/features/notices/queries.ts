import { api, ok } from '../../api/client';
import type { components } from '../../api/schema';

export type Notices = components['schemas']['NoticesOut'];

export const myNotices = () => ok(api.GET('/api/v1/me/notices'));
export const changeNotices = (session_reminders: boolean) =>
  ok(api.PATCH('/api/v1/me/notices', { body: { session_reminders } }));
export const optOut = (token: string) =>
  ok(api.POST('/api/v1/notices/opt-out', { body: { token } }));
