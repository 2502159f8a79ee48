import { TextInput } from '@mantine/core';
import { needed, useFormAct } from '../formAct';
import type { Staff } from '../shapes';
import { FormDialog } from '../ui/dialogs';
import { updateStaff } from './commands';
import { isNpi } from './npi';

interface Props {
  readonly person: Staff;
  readonly onClose: () => void;
}

const useEdit = ({ person, onClose }: Props) =>
  useFormAct({
    initialValues: {
      display_name: person.display_name,
      credentials: person.credentials,
      npi: person.npi,
    },
    validate: {
      display_name: needed('Give the name others will see.'),
      npi: (npi) =>
        npi === '' || isNpi(npi) ? null : 'This is not an NPI. Check the ten digits once more.',
    },
    asked: (values) => ({ id: person.id, ...values }),
    run: updateStaff,
    touches: [['staff']],
    said: 'Saved.',
    after: onClose,
  });

export function EditDialog(props: Props) {
  const { form, dialog } = useEdit(props);
  return (
    <FormDialog title="Edit colleague" confirm="Save" onClose={props.onClose} {...dialog}>
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
