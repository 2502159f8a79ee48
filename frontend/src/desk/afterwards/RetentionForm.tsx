import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useAct } from '../act';
import { LinkButton } from '../ui/LinkButton';
import { Trouble } from '../ui/Trouble';
import { fieldWords } from '../words/problems';
import { setRetention } from './queries';

/** For how many days after a session the clinic keeps what was said in it. */
export function RetentionForm({ days }: { readonly days: number }) {
  const form = useForm({ initialValues: { transcript_days: days } });
  const set = useAct({
    run: setRetention,
    touches: [['retention'], ['kept']],
    said: 'Saved. It holds for every transcript that is still there.',
    after: () => form.resetDirty(),
  });
  const submit = form.onSubmit(({ transcript_days }) =>
    set.mutate(transcript_days, { onError: (error) => form.setErrors(fieldWords(error)) }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw="32rem">
        <Text c="dimmed">
          After this time the words are destroyed for everybody: nobody can read them again, we
          neither. Attendance, notes and reports stay. A legal hold on a session stops it.
        </Text>
        <NumberInput
          label="Keep what was said, in days after the session"
          min={7}
          max={3650}
          allowDecimal={false}
          {...form.getInputProps('transcript_days')}
        />
        <Trouble error={set.error} />
        <Group>
          <Button type="submit" loading={set.isPending} disabled={!form.isDirty()}>
            Save
          </Button>
          <LinkButton to="/certificates" variant="default">
            Certificates of what was destroyed
          </LinkButton>
        </Group>
      </Stack>
    </form>
  );
}
