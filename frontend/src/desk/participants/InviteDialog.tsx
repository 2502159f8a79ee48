import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useAct } from '../act';
import { FormDialog } from '../ui/dialogs';
import { fieldWords } from '../words/problems';
import { inviteParticipant } from './commands';

const needed = (words: string) => (value: string) => (value.trim() ? null : words);

function useInvite(onClose: () => void) {
  const form = useForm({
    initialValues: { legal_name: '', email: '', phone: '', alias: '' },
    validate: {
      legal_name: needed('Give their legal name, as on their record.'),
      email: needed('Give an e-mail address. The invitation goes there.'),
    },
  });
  const invite = useAct({
    run: inviteParticipant,
    touches: [['participants']],
    said: 'The invitation is on its way.',
    after: onClose,
  });
  const submit = form.onSubmit(({ legal_name, email, phone, alias }) =>
    invite.mutate(
      {
        legal_name: legal_name.trim(),
        email: email.trim(),
        ...(phone.trim() ? { phone: phone.trim() } : {}),
        ...(alias.trim() ? { alias: alias.trim() } : {}),
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
      title="Invite a participant"
      confirm="Send invitation"
      act={invite}
      onClose={onClose}
      onSubmit={submit}
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
