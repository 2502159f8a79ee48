import { api, ok } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Gate = Schemas['GateOut'];
export type Condition = Schemas['ConditionOut'];
export type CheckIn = Schemas['CheckInOut'];
export type CheckInIn = Schemas['CheckInInRequest'];

const at = (session_id: string) => ({ params: { path: { session_id } } });

export const sessionOf = (session: string) =>
  ok(api.GET('/api/v1/sessions/{session_id}', at(session)));

export const gateOf = (session: string) =>
  ok(api.GET('/api/v1/sessions/{session_id}/gate', at(session)));

export const checkInOf = (session: string) =>
  ok(api.GET('/api/v1/sessions/{session_id}/check-in', at(session)));

export const observersOf = (session: string) =>
  ok(api.GET('/api/v1/sessions/{session_id}/observers', at(session)));

export const checkIn = (session: string, body: CheckInIn) =>
  ok(api.PUT('/api/v1/sessions/{session_id}/check-in', { ...at(session), body }));
