import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useAct } from '../act';
import { changeAttendanceRules } from '../attendance/commands';
import type { AttendanceRules } from '../shapes';
import { Trouble } from '../ui/Trouble';
import { fieldWords } from '../words/problems';

const FIELDS: readonly (readonly [keyof AttendanceRules, string, number, number])[] = [
  ['present_minutes', 'Present from, in minutes', 1, 480],
  ['present_percent', 'Or from this share of the session, in percent', 1, 100],
  ['late_after', 'Late after, in minutes', 0, 480],
  ['left_early', 'Left early, in minutes before the end', 0, 480],
];

function useRules({ rules }: { readonly rules: AttendanceRules }) {
  const form = useForm({ initialValues: rules });
  const change = useAct({
    run: changeAttendanceRules,
    touches: [['attendance-rules'], ['attendance']],
    said: 'Saved. Sessions that are not confirmed yet follow the new rules.',
    after: () => form.resetDirty(),
  });
  const submit = form.onSubmit((values) =>
    change.mutate(values, { onError: (error) => form.setErrors(fieldWords(error)) }),
  );
  return { form, change, submit };
}

/** What "present", "late" and "left early" mean at this clinic. */
export function RulesForm({ rules }: { readonly rules: AttendanceRules }) {
  const { form, change, submit } = useRules({ rules });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw="32rem">
        <Text c="dimmed">
          A person counts as present when they were there for this many minutes, or for this part of
          the session.
        </Text>
        {FIELDS.map(([name, label, min, max]) => (
          <NumberInput key={name} label={label} min={min} max={max} {...form.getInputProps(name)} />
        ))}
        <Trouble error={change.error} />
        <Group>
          <Button type="submit" loading={change.isPending} disabled={!form.isDirty()}>
            Save rules
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
