import { TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useAct } from '../act';
import type { Staff } from '../shapes';
import { FormDialog } from '../ui/dialogs';
import { fieldWords } from '../words/problems';
import { addLicence } from './commands';

interface Props {
  readonly person: Staff;
  readonly onClose: () => void;
}

const PLACE = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

function useLicence({ person, onClose }: Props) {
  const form = useForm({
    initialValues: { kind: '', number: '', jurisdictions: [] as string[], expires_on: '' },
    validate: {
      kind: (kind) => (kind.trim() ? null : 'Say what kind of licence it is.'),
      number: (number) => (number.trim() ? null : 'Give its number.'),
      jurisdictions: (places) =>
        places.length > 0 && places.every((place) => PLACE.test(place))
          ? null
          : 'Name at least one place, such as US-MA.',
      expires_on: (date) => (date ? null : 'Give the day it ends.'),
    },
  });
  const add = useAct({
    run: addLicence,
    touches: [['staff']],
    said: 'The licence is added. Verify it next.',
    after: onClose,
  });
  const submit = form.onSubmit((values) =>
    add.mutate(
      { staff: person.id, ...values },
      { onError: (error) => form.setErrors(fieldWords(error)) },
    ),
  );
  return { form, add, submit };
}

export function LicenceDialog({ person, onClose }: Props) {
  const { form, add, submit } = useLicence({ person, onClose });
  return (
    <FormDialog
      title="Add a licence"
      confirm="Add licence"
      act={add}
      onClose={onClose}
      onSubmit={submit}
    >
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
