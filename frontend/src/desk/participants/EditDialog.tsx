import { Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useAct } from '../act';
import type { Participant } from '../shapes';
import { DialogButtons } from '../ui/dialogs';
import { Trouble } from '../ui/Trouble';
import { fieldWords } from '../words/problems';
import { updateParticipant } from './commands';

interface Props {
  readonly person: Participant;
  readonly onClose: () => void;
}

export function EditDialog({ person, onClose }: Props) {
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
  return (
    <Modal opened onClose={onClose} title="Edit participant">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput label="Legal name" required {...form.getInputProps('legal_name')} />
          <TextInput
            label="Alias"
            description="The name the groups know."
            {...form.getInputProps('alias')}
          />
          <TextInput label="Pronouns" {...form.getInputProps('pronouns')} />
          <TextInput label="Phone" type="tel" {...form.getInputProps('phone')} />
          <Trouble error={update.error} />
          <DialogButtons confirm="Save" busy={update.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
