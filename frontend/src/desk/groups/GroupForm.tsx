import {
  Button,
  Checkbox,
  NumberInput,
  Radio,
  Select,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useEffect, useRef } from 'react';
import { Trouble } from '../ui/Trouble';
import { KIND_WORDS } from '../words/names';
import { fieldWords } from '../words/problems';
import { Facilitators, type Known } from './Facilitators';
import { type GroupValues, groupRules } from './form';
import styles from './groups.module.css';
import { Schedule } from './Schedule';

export type GroupFormType = UseFormReturnType<GroupValues>;

interface Props {
  readonly initial: GroupValues;
  readonly people: readonly Known[];
  readonly confirm: string;
  readonly act: { readonly isPending: boolean; readonly error: unknown };
  readonly onSubmit: (values: GroupValues, onError: (error: unknown) => void) => void;
}

const KINDS = Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }));

/** Everything a group is: who and what, when, how people come in, and what they agree to. */
export function GroupForm({ initial, people, confirm, act, onSubmit }: Props) {
  const form = useForm<GroupValues>({ initialValues: initial, validate: groupRules });
  const trouble = useRef<HTMLDivElement>(null);
  const submit = form.onSubmit((values) =>
    onSubmit(values, (error) => form.setErrors(fieldWords(error))),
  );
  useEffect(() => {
    if (act.error) trouble.current?.scrollIntoView({ block: 'center' });
  }, [act.error]);
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <About form={form} people={people} />
      <Schedule form={form} />
      <Seats form={form} />
      <fieldset className={styles.part}>
        <legend>Ground rules</legend>
        <Textarea
          label="What everyone agrees to"
          autosize
          minRows={4}
          maxLength={10_000}
          {...form.getInputProps('ground_rules')}
        />
      </fieldset>
      <div ref={trouble}>
        <Trouble error={act.error} />
      </div>
      <div className={styles.submit}>
        <Button type="submit" loading={act.isPending}>
          {confirm}
        </Button>
      </div>
    </form>
  );
}

interface AboutProps {
  readonly form: GroupFormType;
  readonly people: readonly Known[];
}

const About = ({ form, people }: AboutProps) => (
  <fieldset className={styles.part}>
    <legend>The group</legend>
    <TextInput label="Name" required maxLength={80} {...form.getInputProps('name')} />
    <div className={styles.pair}>
      <Select label="Kind" data={KINDS} allowDeselect={false} {...form.getInputProps('kind')} />
      <TextInput label="Modality" value="Text, online" readOnly />
    </div>
    <Textarea
      label="Description"
      description="What a person reads before they decide to come."
      autosize
      minRows={2}
      maxLength={4000}
      {...form.getInputProps('description')}
    />
    <Facilitators form={form} people={people} />
  </fieldset>
);

function Seats({ form }: { readonly form: GroupFormType }) {
  return (
    <fieldset className={styles.part}>
      <legend>Seats and the door</legend>
      <div className={styles.pair}>
        <NumberInput label="Seats" min={1} max={100} {...form.getInputProps('capacity')} />
        <NumberInput
          label="Fewest people to hold a session"
          min={1}
          max={100}
          {...form.getInputProps('minimum')}
        />
      </div>
      <Checkbox
        label="The group takes new people"
        {...form.getInputProps('accepting', { type: 'checkbox' })}
      />
      <Radio.Group label="How people come into the room" {...form.getInputProps('admission')}>
        <Stack gap="xs" pt="xs">
          <Radio value="manual" label="A facilitator lets each person in" />
          <Radio value="auto" label="Enrolled people come in by themselves once it is open" />
        </Stack>
      </Radio.Group>
    </fieldset>
  );
}
