import type { Session } from '../shapes';
import type { Role } from './queries';

export interface Place {
  readonly to:
    | '/'
    | '/intake'
    | '/flags'
    | '/groups'
    | '/participants'
    | '/forms'
    | '/reports'
    | '/staff'
    | '/trail'
    | '/clinic';
  readonly label: string;
}

const TODAY: Place = { to: '/', label: 'Today' };
const INTAKE: Place = { to: '/intake', label: 'Intake' };
const FLAGS: Place = { to: '/flags', label: 'Risk flags' };
const GROUPS: Place = { to: '/groups', label: 'Groups' };
const PARTICIPANTS: Place = { to: '/participants', label: 'Participants' };
const FORMS: Place = { to: '/forms', label: 'Forms' };
const REPORTS: Place = { to: '/reports', label: 'Reports' };
const STAFF: Place = { to: '/staff', label: 'Staff' };
const TRAIL: Place = { to: '/trail', label: 'Trail' };
const CLINIC: Place = { to: '/clinic', label: 'Clinic' };
const CARE = [TODAY, INTAKE, FLAGS, GROUPS, PARTICIPANTS, FORMS, REPORTS];

const PLACES: Readonly<Record<Role, readonly Place[]>> = {
  facilitator: CARE,
  supervisor: CARE,
  administrator: [...CARE, STAFF, TRAIL, CLINIC],
  auditor: [TRAIL],
  participant: [],
};

/** Where each role works. The server decides what they may do there; this only spares them closed doors. */
export const placesOf = (role: Role): readonly Place[] => PLACES[role];

/** The page outside the desk where this person has to go first, if any. */
export function elsewhere({ stage, role }: Session): string | null {
  if (stage === 'second_factor') return '/second-factor';
  if (stage === 'enrol_second_factor') return '/enrol';
  if (stage === 'choose_clinic') return '/choose-clinic';
  if (stage === 'anonymous') return '/';
  return role === 'participant' ? '/home' : null;
}
