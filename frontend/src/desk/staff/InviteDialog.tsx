import { Select, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useAct } from '../act';
import type { StaffIn } from '../shapes';
import { FormDialog } from '../ui/dialogs';
import { fieldWords } from '../words/problems';
import { inviteStaff } from './commands';
import { STAFF_ROLES } from './words';

const needed = (words: string) => (value: string) => (value.trim() ? null : words);

function useInvite(onClose: () => void) {
  const form = useForm({
    initialValues: { display_name: '', email: '', role: 'facilitator', credentials: '' },
    validate: {
      display_name: needed('Give the name others will see.'),
      email: needed('Give an e-mail address. The invitation goes there.'),
    },
  });
  const invite = useAct({
    run: inviteStaff,
    touches: [['staff']],
    said: 'The invitation is on its way.',
    after: onClose,
  });
  const submit = form.onSubmit(({ credentials, role, ...values }) =>
    invite.mutate(
      {
        ...values,
        role: role as StaffIn['role'],
        ...(credentials.trim() ? { credentials: credentials.trim() } : {}),
      },
      { onError: (error) => form.setErrors(fieldWords(error)) },
    ),
  );
  return { form, invite, submit };
}

export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const { form, invite, submit } = useInvite(onClose);
  return (
    <FormDialog
      title="Invite a colleague"
      confirm="Send invitation"
      act={invite}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text>They choose a password and set up a second factor before anything opens.</Text>
      <TextInput label="Name" required data-autofocus {...form.getInputProps('display_name')} />
      <TextInput label="E-mail" type="email" required {...form.getInputProps('email')} />
      <Select
        label="Role"
        data={STAFF_ROLES}
        allowDeselect={false}
        {...form.getInputProps('role')}
      />
      <TextInput
        label="Credentials"
        description="As they stand after the name, such as LICSW."
        {...form.getInputProps('credentials')}
      />
    </FormDialog>
  );
}
