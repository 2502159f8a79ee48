import type { Group, GroupIn } from '../shapes';
import { fromRrule, type Recurrence, toRrule, WEEKLY } from './recurrence';

/** A group as its form holds it. */
export interface GroupValues {
  name: string;
  kind: 'therapy_group' | 'support_group' | 'workshop';
  description: string;
  facilitator: string;
  co_facilitators: string[];
  capacity: number | string;
  minimum: number | string;
  accepting: boolean;
  admission: 'manual' | 'auto';
  time_zone: string;
  first_date: string;
  start_time: string;
  session_minutes: number | string;
  recurrence: Recurrence;
  exception_dates: string[];
  extra_dates: string[];
  ground_rules: string;
}

/** "18:30:00" is shown and sent as "18:30". */
export const clockTime = (time: string): string => time.slice(0, 5);

export const emptyGroup = (facilitator: string, timeZone: string): GroupValues => ({
  name: '',
  kind: 'therapy_group',
  description: '',
  facilitator,
  co_facilitators: [],
  capacity: 8,
  minimum: 3,
  accepting: true,
  admission: 'manual',
  time_zone: timeZone,
  first_date: '',
  start_time: '18:30',
  session_minutes: 60,
  recurrence: WEEKLY,
  exception_dates: [],
  extra_dates: [],
  ground_rules: '',
});

export const valuesOf = (group: Group): GroupValues => ({
  name: group.name,
  kind: group.kind,
  description: group.description,
  facilitator: group.facilitator.id,
  co_facilitators: group.co_facilitators.map(({ id }) => id),
  capacity: group.capacity,
  minimum: group.minimum,
  accepting: group.accepting,
  admission: group.admission,
  time_zone: group.time_zone,
  first_date: group.first_date,
  start_time: clockTime(group.start_time),
  session_minutes: group.session_minutes,
  recurrence: fromRrule(group.rrule),
  exception_dates: [...group.exception_dates],
  extra_dates: [...group.extra_dates],
  ground_rules: group.ground_rules,
});

export const bodyOf = ({ recurrence, ...values }: GroupValues): GroupIn => ({
  ...values,
  name: values.name.trim(),
  capacity: Number(values.capacity),
  minimum: Number(values.minimum),
  session_minutes: Number(values.session_minutes),
  rrule: toRrule(recurrence, values.first_date),
});

/** Only what is plainly missing or cannot be; the server knows the rest. */
export const groupRules = {
  name: (name: string) => (name.trim() ? null : 'Give the group a name.'),
  facilitator: (id: string) => (id ? null : 'Choose who facilitates.'),
  first_date: (date: string) => (date ? null : 'Choose the first day.'),
  start_time: (time: string) => (time ? null : 'Choose when it starts.'),
  capacity: (seats: number | string) => (Number(seats) >= 1 ? null : 'At least one seat.'),
  minimum: (least: number | string, { capacity }: GroupValues) =>
    Number(least) <= Number(capacity) ? null : 'Not more than there are seats.',
};
