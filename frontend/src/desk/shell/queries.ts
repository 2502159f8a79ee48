import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Session } from '../shapes';
import { whole } from '../whole';

/** Who is signed in. Asking does not count as being here, so it may be asked often. */
export const sessionQuery = queryOptions({
  queryKey: ['auth', 'session'],
  queryFn: () => whole(api.GET('/api/v1/auth/session')),
  staleTime: 30_000,
});

export type Role = NonNullable<Session['role']>;

export interface Me {
  readonly memberId: string;
  readonly name: string;
  readonly role: Role;
  readonly clinic: NonNullable<Session['clinic']>;
}

/** The person at this desk. The shell lets nobody further who is not ready, so every part of it is known. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(sessionQuery);
  return {
    memberId: data.member_id ?? '',
    name: data.display_name,
    role: data.role ?? 'auditor',
    clinic: data.clinic ?? { id: '', name: '', time_zone: 'UTC' },
  };
}
