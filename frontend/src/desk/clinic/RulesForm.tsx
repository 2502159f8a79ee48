import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useAct } from '../act';
import { changeAttendanceRules } from '../attendance/commands';
import type { AttendanceRules } from '../shapes';
import { Trouble } from '../ui/Trouble';
import { fieldWords } from '../words/problems';

/** What "present", "late" and "left early" mean at this clinic. */
export function RulesForm({ rules }: { readonly rules: AttendanceRules }) {
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
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw="32rem">
        <Text c="dimmed">
          A person counts as present when they were there for this many minutes, or for this part of
          the session.
        </Text>
        <NumberInput
          label="Present from, in minutes"
          min={1}
          max={480}
          {...form.getInputProps('present_minutes')}
        />
        <NumberInput
          label="Or from this share of the session, in percent"
          min={1}
          max={100}
          {...form.getInputProps('present_percent')}
        />
        <NumberInput
          label="Late after, in minutes"
          min={0}
          max={480}
          {...form.getInputProps('late_after')}
        />
        <NumberInput
          label="Left early, in minutes before the end"
          min={0}
          max={480}
          {...form.getInputProps('left_early')}
        />
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
