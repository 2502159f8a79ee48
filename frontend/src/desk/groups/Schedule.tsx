import { NumberInput, Select, TextInput } from '@mantine/core';
import { plainDate, zoneName } from '../words/time';
import { DateList } from './DateList';
import { nextDates } from './dates';
import type { GroupFormType } from './GroupForm';
import styles from './groups.module.css';
import { RhythmFields } from './RhythmFields';
import { sentence } from './sentence';

const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

/** When the group meets, in the group's own zone: its wall clock keeps its time when the clocks change. */
export function Schedule({ form }: { readonly form: GroupFormType }) {
  return (
    <fieldset className={styles.part}>
      <legend>When it meets</legend>
      <div className={styles.pair}>
        <TextInput type="date" label="First day" required {...form.getInputProps('first_date')} />
        <TextInput type="time" label="Starts at" required {...form.getInputProps('start_time')} />
        <NumberInput
          label="Minutes"
          min={10}
          max={480}
          step={5}
          {...form.getInputProps('session_minutes')}
        />
      </div>
      <Select
        label="Time zone"
        data={ZONES}
        searchable
        allowDeselect={false}
        {...form.getInputProps('time_zone')}
      />
      <RhythmFields form={form} />
      <OtherDays form={form} />
      <Preview form={form} />
    </fieldset>
  );
}

const OtherDays = ({ form }: { readonly form: GroupFormType }) => (
  <>
    <DateList
      label="Leave out a day"
      hint="Holidays and other days without a session."
      dates={form.getValues().exception_dates}
      onChange={(dates) => form.setFieldValue('exception_dates', dates)}
      error={form.errors.exception_dates}
    />
    <DateList
      label="Add an extra day"
      hint="A session outside the rhythm, at the same time of day."
      dates={form.getValues().extra_dates}
      onChange={(dates) => form.setFieldValue('extra_dates', dates)}
      error={form.errors.extra_dates}
    />
  </>
);

/** What was chosen, read back as a sentence and as dates. */
function Preview({ form }: { readonly form: GroupFormType }) {
  const values = form.getValues();
  const { recurrence, first_date, start_time, time_zone } = values;
  if (!first_date) return null;
  const plan = {
    choice: recurrence,
    firstDate: first_date,
    except: values.exception_dates,
    extra: values.extra_dates,
  };
  const dates = nextDates(plan, first_date, 5).map(plainDate);
  return (
    <div className={styles.preview} aria-live="polite">
      <p>
        {sentence(recurrence, first_date, start_time)}. {zoneName(time_zone)}.
      </p>
      {dates.length > 0 && <p className={styles.previewDates}>First: {dates.join(' · ')}</p>}
      {recurrence.rhythm === 'custom' && (
        <p className={styles.previewDates}>This rule is kept as it is.</p>
      )}
    </div>
  );
}
