import { MultiSelect, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMe } from '../shell/queries';
import { staffQuery } from '../staff/queries';
import type { GroupFormType } from './GroupForm';
import styles from './groups.module.css';

export interface Known {
  readonly id: string;
  readonly display_name: string;
}

/** Whom this person may name: the clinic's active facilitators, or those the group already has. */
function useCandidates(people: readonly Known[]) {
  const me = useMe();
  const staff = useInfiniteQuery(staffQuery());
  const found = new Map<string, string>();
  if (me.role === 'facilitator') found.set(me.memberId, me.name);
  for (const { id, display_name } of people) found.set(id, display_name);
  for (const { id, display_name, role, status } of staff.data ?? []) {
    if (role === 'facilitator' && status === 'active') found.set(id, display_name);
  }
  return [...found].map(([value, label]) => ({ value, label }));
}

interface Props {
  readonly form: GroupFormType;
  readonly people: readonly Known[];
}

export function Facilitators({ form, people }: Props) {
  const candidates = useCandidates(people);
  const { facilitator } = form.getValues();
  return (
    <div className={styles.pair}>
      <Select
        label="Facilitator"
        data={candidates}
        required
        searchable
        allowDeselect={false}
        {...form.getInputProps('facilitator')}
      />
      <MultiSelect
        label="Co-facilitators"
        data={candidates.filter(({ value }) => value !== facilitator)}
        searchable
        {...form.getInputProps('co_facilitators')}
      />
    </div>
  );
}
