import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useAct } from '../act';
import type { Staff } from '../shapes';
import { FormDialog } from '../ui/dialogs';
import { fieldWords } from '../words/problems';
import { updateStaff } from './commands';
import { isNpi } from './npi';

interface Props {
  readonly person: Staff;
  readonly onClose: () => void;
}

function useEdit({ person, onClose }: Props) {
  const form = useForm({
    initialValues: {
      display_name: person.display_name,
      credentials: person.credentials,
      npi: person.npi,
    },
    validate: {
      display_name: (name) => (name.trim() ? null : 'Give the name others will see.'),
      npi: (npi) =>
        npi === '' || isNpi(npi) ? null : 'This is not an NPI. Check the ten digits once more.',
    },
  });
  const update = useAct({
    run: updateStaff,
    touches: [['staff']],
    said: 'Saved.',
    after: onClose,
  });
  const submit = form.onSubmit((values) =>
    update.mutate(
      { id: person.id, ...values },
      { onError: (error) => form.setErrors(fieldWords(error)) },
    ),
  );
  return { form, update, submit };
}

export function EditDialog({ person, onClose }: Props) {
  const { form, update, submit } = useEdit({ person, onClose });
  return (
    <FormDialog
      title="Edit colleague"
      confirm="Save"
      act={update}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput label="Name" required {...form.getInputProps('display_name')} />
      <TextInput
        label="Credentials"
        description="As they stand after the name, such as LICSW."
        {...form.getInputProps('credentials')}
      />
      <TextInput
        label="NPI"
        description="The ten digits of the National Provider Identifier."
        inputMode="numeric"
        maxLength={10}
        {...form.getInputProps('npi')}
      />
    </FormDialog>
  );
}
