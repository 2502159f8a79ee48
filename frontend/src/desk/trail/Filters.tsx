import { Select, TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import type { Typed } from './filter';
import styles from './trail.module.css';

interface Props {
  readonly values: Typed;
  readonly onChange: (values: Typed) => void;
}

const OUTCOMES = [
  { value: 'done', label: 'Done' },
  { value: 'refused', label: 'Refused' },
];

export function Filters({ values, onChange }: Props) {
  const field = (name: keyof Typed) => ({
    value: values[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      onChange({ ...values, [name]: event.currentTarget.value }),
  });
  return (
    <search className={styles.filters} aria-label="Filter the trail">
      <TextInput label="What was done" placeholder="note.signed" {...field('act')} />
      <TextInput label="About" placeholder="sessions_app.ProgressNote" {...field('object')} />
      <Select
        label="Outcome"
        data={OUTCOMES}
        clearable
        placeholder="Any"
        value={values.outcome || null}
        onChange={(outcome) =>
          onChange({ ...values, outcome: (outcome ?? '') as Typed['outcome'] })
        }
      />
      <TextInput type="date" label="From" {...field('from')} />
      <TextInput type="date" label="To" {...field('to')} />
    </search>
  );
}
