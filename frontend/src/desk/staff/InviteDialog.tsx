import { Select, Text, TextInput } from '@mantine/core';
import { needed, useFormAct } from '../formAct';
import type { StaffIn } from '../shapes';
import { FormDialog } from '../ui/dialogs';
import { inviteStaff } from './commands';
import { STAFF_ROLES } from './words';

const useInvite = (onClose: () => void) =>
  useFormAct({
    initialValues: { display_name: '', email: '', role: 'facilitator', credentials: '' },
    validate: {
      display_name: needed('Give the name others will see.'),
      email: needed('Give an e-mail address. The invitation goes there.'),
    },
    asked: ({ credentials, role, ...values }) => ({
      ...values,
      role: role as StaffIn['role'],
      ...(credentials.trim() ? { credentials: credentials.trim() } : {}),
    }),
    run: inviteStaff,
    touches: [['staff']],
    said: 'The invitation is on its way.',
    after: onClose,
  });

export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const { form, dialog } = useInvite(onClose);
  return (
    <FormDialog title="Invite a colleague" confirm="Send invitation" onClose={onClose} {...dialog}>
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
