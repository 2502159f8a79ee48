import { Button, Group, MultiSelect, NumberInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useAct } from '../act';
import type { OnCall } from '../shapes';
import { staffQuery } from '../staff/queries';
import { Trouble } from '../ui/Trouble';
import { fieldWords } from '../words/problems';
import { setOnCall } from './commands';

const CARING = new Set(['facilitator', 'supervisor', 'administrator']);

/** Who is told first when a flag is raised, and how long before everybody is. */
export function OnCallForm({ onCall }: { readonly onCall: OnCall }) {
  const people = useCaring();
  const { form, change, submit } = useOnCall(onCall);
  const { allowed, reason } = onCall.abilities.change;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw="32rem">
        <Text c="dimmed">
          They see each flag within seconds, and get a letter that says only that there is one.
          While nobody is on call, every facilitator, supervisor and administrator is told.
        </Text>
        <MultiSelect
          label="On call now"
          data={people}
          searchable
          placeholder={form.getValues().clinicians.length ? '' : 'Everybody'}
          {...form.getInputProps('clinicians')}
        />
        <NumberInput
          label="Tell everybody when nobody has taken it up, in minutes"
          min={1}
          max={240}
          {...form.getInputProps('escalate_after_minutes')}
        />
        <Trouble error={change.error} />
        {allowed ? (
          <Group>
            <Button type="submit" loading={change.isPending} disabled={!form.isDirty()}>
              Save
            </Button>
          </Group>
        ) : (
          <Text c="dimmed">{reason}</Text>
        )}
      </Stack>
    </form>
  );
}

/** Whoever works with people and is here. */
function useCaring() {
  const staff = useInfiniteQuery(staffQuery());
  return (staff.data ?? [])
    .filter(({ role, status }) => CARING.has(role) && status === 'active')
    .map(({ id, display_name }) => ({ value: id, label: display_name }));
}

function useOnCall({ clinicians, escalate_after_minutes }: OnCall) {
  const form = useForm({
    initialValues: { clinicians: [...clinicians], escalate_after_minutes },
  });
  const change = useAct({
    run: setOnCall,
    touches: [['on-call']],
    said: 'Saved.',
    after: () => form.resetDirty(),
  });
  const submit = form.onSubmit((values) =>
    change.mutate(values, { onError: (error) => form.setErrors(fieldWords(error)) }),
  );
  return { form, change, submit };
}
