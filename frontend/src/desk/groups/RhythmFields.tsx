import { Chip as Choice, Group, Input, NumberInput, Select, TextInput } from '@mantine/core';
import type { GroupFormType } from './GroupForm';
import styles from './groups.module.css';
import { DAY_WORDS, DAYS, type Day, type End, type Recurrence, type Rhythm } from './recurrence';

type Change = (part: Partial<Recurrence>) => void;

interface Props {
  readonly choice: Recurrence;
  readonly change: Change;
}

const RHYTHMS: { value: Rhythm; label: string }[] = [
  { value: 'weekly', label: 'By weeks' },
  { value: 'monthly', label: 'By months' },
  { value: 'once', label: 'Once' },
];

const ENDS: { value: End; label: string }[] = [
  { value: 'count', label: 'After a number of sessions' },
  { value: 'until', label: 'On a day' },
  { value: 'never', label: 'No end date' },
];

const NTHS = [
  { value: '1', label: 'First' },
  { value: '2', label: 'Second' },
  { value: '3', label: 'Third' },
  { value: '4', label: 'Fourth' },
  { value: '-1', label: 'Last' },
];

export function RhythmFields({ form }: { readonly form: GroupFormType }) {
  const choice = form.getValues().recurrence;
  const change: Change = (part) => form.setFieldValue('recurrence', { ...choice, ...part });
  const own = { value: 'custom', label: 'A rule of its own' };
  return (
    <>
      <div className={styles.pair}>
        <Select
          label="Repeats"
          data={choice.raw ? [...RHYTHMS, own] : RHYTHMS}
          allowDeselect={false}
          value={choice.rhythm}
          onChange={(rhythm) => rhythm && change({ rhythm: rhythm as Rhythm })}
          error={form.errors.rrule}
        />
        {(choice.rhythm === 'weekly' || choice.rhythm === 'monthly') && (
          <NumberInput
            label={choice.rhythm === 'weekly' ? 'Every how many weeks' : 'Every how many months'}
            min={1}
            max={12}
            value={choice.every}
            onChange={(every) => change({ every: Math.max(1, Number(every) || 1) })}
          />
        )}
      </div>
      {choice.rhythm === 'weekly' && <WeekDays choice={choice} change={change} />}
      {choice.rhythm === 'monthly' && <MonthDay choice={choice} change={change} />}
      {(choice.rhythm === 'weekly' || choice.rhythm === 'monthly') && (
        <Ends choice={choice} change={change} />
      )}
    </>
  );
}

const WeekDays = ({ choice, change }: Props) => (
  <Input.Wrapper label="On" description="Without a choice, on the weekday of the first day.">
    <Choice.Group
      multiple
      value={[...choice.days]}
      onChange={(days) => change({ days: days as Day[] })}
    >
      <Group gap="xs" mt="xs" role="group" aria-label="Weekdays">
        {DAYS.map((day) => (
          <Choice key={day} value={day} size="md" variant="outline">
            {DAY_WORDS[day]}
          </Choice>
        ))}
      </Group>
    </Choice.Group>
  </Input.Wrapper>
);

const MonthDay = ({ choice, change }: Props) => (
  <div className={styles.pair}>
    <Select
      label="On the"
      data={NTHS}
      allowDeselect={false}
      value={String(choice.nth)}
      onChange={(nth) => nth && change({ nth: Number(nth) })}
    />
    <Select
      label="Weekday"
      data={DAYS.map((day) => ({ value: day, label: DAY_WORDS[day] }))}
      value={choice.days[0] ?? null}
      placeholder="That of the first day"
      onChange={(day) => change({ days: day ? [day as Day] : [] })}
    />
  </div>
);

const Ends = ({ choice, change }: Props) => (
  <div className={styles.pair}>
    <Select
      label="Ends"
      data={ENDS}
      allowDeselect={false}
      value={choice.end}
      onChange={(end) => end && change({ end: end as End })}
    />
    {choice.end === 'count' && (
      <NumberInput
        label="Sessions"
        min={1}
        max={500}
        value={choice.count}
        onChange={(count) => change({ count: Math.max(1, Number(count) || 1) })}
      />
    )}
    {choice.end === 'until' && (
      <TextInput
        type="date"
        label="Last day"
        value={choice.until}
        onChange={(event) => change({ until: event.currentTarget.value })}
      />
    )}
  </div>
);
