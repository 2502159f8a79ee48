import { Text, TextInput } from '@mantine/core';
import { needed, useFormAct } from '../formAct';
import { FormDialog } from '../ui/dialogs';
import { inviteParticipant } from './commands';

const useInvite = (onClose: () => void) =>
  useFormAct({
    initialValues: { legal_name: '', email: '', phone: '', alias: '' },
    validate: {
      legal_name: needed('Give their legal name, as on their record.'),
      email: needed('Give an e-mail address. The invitation goes there.'),
    },
    asked: ({ legal_name, email, phone, alias }) => ({
      legal_name: legal_name.trim(),
      email: email.trim(),
      ...(phone.trim() ? { phone: phone.trim() } : {}),
      ...(alias.trim() ? { alias: alias.trim() } : {}),
    }),
    run: inviteParticipant,
    touches: [['participants']],
    said: 'The invitation is on its way.',
    after: onClose,
  });

export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const { form, dialog } = useInvite(onClose);
  return (
    <FormDialog
      title="Invite a participant"
      confirm="Send invitation"
      onClose={onClose}
      {...dialog}
    >
      <Text>They get a link that works once. Only staff see their legal name and contact.</Text>
      <TextInput
        label="Legal name"
        required
        maxLength={120}
        data-autofocus
        {...form.getInputProps('legal_name')}
      />
      <TextInput label="E-mail" type="email" required {...form.getInputProps('email')} />
      <TextInput label="Phone" type="tel" {...form.getInputProps('phone')} />
      <TextInput
        label="Alias"
        description="The name the group will know. They can choose it themselves."
        maxLength={24}
        {...form.getInputProps('alias')}
      />
    </FormDialog>
  );
}
