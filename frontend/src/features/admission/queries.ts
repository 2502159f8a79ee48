import { ok, api as routes } from '../../api/client';
import { draft as api } from '../../api/draft';

export interface Condition {
  readonly code: string;
  readonly met: boolean;
  readonly title: string;
  readonly remedy: string;
  readonly form: { readonly version: string; readonly group: string | null } | null;
  readonly screening: string | null;
}

export interface Gate {
  readonly open: boolean;
  readonly conditions: readonly Condition[];
}

export interface CheckIn {
  readonly country: string;
  readonly region: string;
  readonly address?: string;
  readonly phone: string;
  readonly emergency_name: string;
  readonly emergency_phone: string;
  readonly private: boolean | null;
  readonly mood: number | null;
}

const at = (session_id: string) => ({ params: { path: { session_id } } });

export const gateOf = (session: string) =>
  ok(api.GET<Gate>('/api/v1/sessions/{session_id}/gate', at(session)));

export const checkInOf = (session: string) =>
  ok(api.GET<CheckIn>('/api/v1/sessions/{session_id}/check-in', at(session)));

export const checkIn = (session: string, body: CheckIn) =>
  ok(
    api.PUT<{ check_in: CheckIn; gate: Gate }>('/api/v1/sessions/{session_id}/check-in', {
      ...at(session),
      body,
    }),
  );

export const sessionOf = (session: string) =>
  ok(routes.GET('/api/v1/sessions/{session_id}', at(session)));
