import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useAct } from '../act';
import type { Clinic } from '../shapes';
import { sessionQuery } from '../shell/queries';
import { Trouble } from '../ui/Trouble';
import { fieldWords } from '../words/problems';
import { updateClinic } from './commands';

const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

export function ClinicForm({ clinic }: { readonly clinic: Clinic }) {
  const form = useForm({
    initialValues: { name: clinic.name, time_zone: clinic.time_zone },
    validate: { name: (name) => (name.trim() ? null : 'A clinic needs a name.') },
  });
  const update = useAct({
    run: updateClinic,
    touches: [['clinic'], sessionQuery.queryKey],
    said: 'Saved.',
    after: () => form.resetDirty(),
  });
  const submit = form.onSubmit((values) =>
    update.mutate(values, { onError: (error) => form.setErrors(fieldWords(error)) }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw="32rem">
        <TextInput label="Name" required maxLength={120} {...form.getInputProps('name')} />
        <Select
          label="Time zone"
          description="For new groups and for times that belong to no group. Groups keep their own."
          data={ZONES}
          searchable
          allowDeselect={false}
          {...form.getInputProps('time_zone')}
        />
        <Trouble error={update.error} />
        <Group>
          <Button type="submit" loading={update.isPending} disabled={!form.isDirty()}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
