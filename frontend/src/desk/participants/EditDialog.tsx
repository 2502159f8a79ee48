import { TextInput } from '@mantine/core';
import { needed, useFormAct } from '../formAct';
import type { Participant } from '../shapes';
import { FormDialog } from '../ui/dialogs';
import { updateParticipant } from './commands';

interface Props {
  readonly person: Participant;
  readonly onClose: () => void;
}

const useEdit = ({ person, onClose }: Props) =>
  useFormAct({
    initialValues: {
      legal_name: person.legal_name,
      alias: person.alias,
      pronouns: person.pronouns,
      phone: person.phone,
    },
    validate: { legal_name: needed('Give their legal name.') },
    asked: (values) => ({ id: person.id, ...values }),
    run: updateParticipant,
    touches: [['participants'], ['groups']],
    said: 'Saved.',
    after: onClose,
  });

export function EditDialog(props: Props) {
  const { form, dialog } = useEdit(props);
  return (
    <FormDialog title="Edit participant" confirm="Save" onClose={props.onClose} {...dialog}>
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
