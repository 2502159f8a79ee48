import { TagsInput, TextInput } from '@mantine/core';
import { needed, useFormAct } from '../formAct';
import type { Staff } from '../shapes';
import { FormDialog } from '../ui/dialogs';
import { addLicence } from './commands';

interface Props {
  readonly person: Staff;
  readonly onClose: () => void;
}

const PLACE = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

const useLicence = ({ person, onClose }: Props) =>
  useFormAct({
    initialValues: { kind: '', number: '', jurisdictions: [] as string[], expires_on: '' },
    validate: {
      kind: needed('Say what kind of licence it is.'),
      number: needed('Give its number.'),
      jurisdictions: (places) =>
        places.length > 0 && places.every((place) => PLACE.test(place))
          ? null
          : 'Name at least one place, such as US-MA.',
      expires_on: needed('Give the day it ends.'),
    },
    asked: (values) => ({ staff: person.id, ...values }),
    run: addLicence,
    touches: [['staff']],
    said: 'The licence is added. Verify it next.',
    after: onClose,
  });

export function LicenceDialog(props: Props) {
  const { form, dialog } = useLicence(props);
  return (
    <FormDialog title="Add a licence" confirm="Add licence" onClose={props.onClose} {...dialog}>
      <TextInput
        label="Kind"
        description="Such as LICSW, LMHC or PhD."
        required
        data-autofocus
        {...form.getInputProps('kind')}
      />
      <TextInput label="Number" required {...form.getInputProps('number')} />
      <TagsInput
        label="Covers"
        description="Country and state, such as US-MA. Press Enter after each."
        required
        {...form.getInputProps('jurisdictions')}
        onChange={(places) =>
          form.setFieldValue(
            'jurisdictions',
            places.map((place) => place.trim().toUpperCase()),
          )
        }
      />
      <TextInput type="date" label="Valid until" required {...form.getInputProps('expires_on')} />
    </FormDialog>
  );
}
