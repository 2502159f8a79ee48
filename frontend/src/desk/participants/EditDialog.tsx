import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useAct } from '../act';
import type { Participant } from '../shapes';
import { FormDialog } from '../ui/dialogs';
import { fieldWords } from '../words/problems';
import { updateParticipant } from './commands';

interface Props {
  readonly person: Participant;
  readonly onClose: () => void;
}

function useEdit({ person, onClose }: Props) {
  const form = useForm({
    initialValues: {
      legal_name: person.legal_name,
      alias: person.alias,
      pronouns: person.pronouns,
      phone: person.phone,
    },
    validate: { legal_name: (name) => (name.trim() ? null : 'Give their legal name.') },
  });
  const update = useAct({
    run: updateParticipant,
    touches: [['participants'], ['groups']],
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
      title="Edit participant"
      confirm="Save"
      act={update}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput label="Legal name" required {...form.getInputProps('legal_name')} />
      <TextInput
        label="Alias"
        description="The name the groups know."
        {...form.getInputProps('alias')}
      />
      <TextInput label="Pronouns" {...form.getInputProps('pronouns')} />
      <TextInput label="Phone" type="tel" {...form.getInputProps('phone')} />
    </FormDialog>
  );
}
