import { api, ok } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Group = Schemas['GroupOut'];
export type Session = Schemas['GroupSessionOut'];
export type Place = Schemas['EnrolmentOut'];

/** Sessions that ended a little while ago still count as now: people are late to leave. */
const GRACE_MS = 3 * 3600 * 1000;

export interface MyGroup {
  readonly group: Group;
  readonly sessions: readonly Session[];
}

export async function myGroups(): Promise<readonly MyGroup[]> {
  const from = new Date(Date.now() - GRACE_MS).toISOString();
  const [groups, sessions] = await Promise.all([
    ok(api.GET('/api/v1/groups')),
    ok(api.GET('/api/v1/sessions', { params: { query: { from } } })),
  ]);
  const ahead = sessions.results
    .filter(({ status }) => status !== 'closed')
    .toSorted((one, other) => one.starts_at.localeCompare(other.starts_at));
  return groups.results
    .map((group) => ({ group, sessions: ahead.filter((one) => one.group.id === group.id) }))
    .toSorted((one, other) => soonest(one).localeCompare(soonest(other)));
}

const soonest = ({ sessions }: MyGroup): string => sessions[0]?.starts_at ?? '9999';

export const roster = (id: string) =>
  ok(api.GET('/api/v1/groups/{group_id}/roster', { params: { path: { group_id: id } } }));

const placeParams = (enrolment_id: string) => ({ params: { path: { enrolment_id } } });
export const acceptPlace = (id: string) =>
  ok(api.POST('/api/v1/enrolments/{enrolment_id}/accept', placeParams(id)));
export const declinePlace = (id: string) =>
  ok(
    api.POST('/api/v1/enrolments/{enrolment_id}/decline', {
      ...placeParams(id),
      body: { reason: '' },
    }),
  );
