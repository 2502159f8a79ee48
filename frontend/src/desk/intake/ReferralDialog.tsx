import { Select, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useInfiniteQuery } from '@tanstack/react-query';
import { needed, useFormAct } from '../formAct';
import { groupsQuery } from '../groups/queries';
import { FormDialog } from '../ui/dialogs';
import { referPerson } from './commands';

const EMPTY = {
  group: '',
  legal_name: '',
  email: '',
  phone: '',
  chosen_name: '',
  pronouns: '',
  language: 'en' as const,
  note: '',
};
type Values = typeof EMPTY;

/** What was left empty is not sent at all. */
const given = ({ group, legal_name, email, ...rest }: Values) => ({
  group,
  legal_name: legal_name.trim(),
  email: email.trim(),
  ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value.trim())),
});

const useReferral = (onClose: () => void) =>
  useFormAct({
    initialValues: EMPTY,
    validate: {
      group: needed('Choose the group.'),
      legal_name: needed('Give their legal name.'),
      email: needed('Give an e-mail address. Their way in goes there.'),
    },
    asked: given,
    run: referPerson,
    touches: [['applications']],
    said: 'Their way in is on its way.',
    after: onClose,
  });

/** A colleague brings somebody: the person gets a letter and goes on by themselves. */
export function ReferralDialog({ onClose }: { readonly onClose: () => void }) {
  const { form, dialog } = useReferral(onClose);
  const groups = useInfiniteQuery(groupsQuery());
  const choices = (groups.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormDialog title="Refer a person" confirm="Send their way in" onClose={onClose} {...dialog}>
      <Text>They get a letter with a way in, and fill in the rest themselves.</Text>
      <Select
        label="Group"
        data={choices}
        required
        searchable
        allowDeselect={false}
        {...form.getInputProps('group')}
      />
      <TextInput
        label="Legal name"
        required
        maxLength={120}
        {...form.getInputProps('legal_name')}
      />
      <TextInput label="E-mail" type="email" required {...form.getInputProps('email')} />
      <TextInput label="Phone" type="tel" {...form.getInputProps('phone')} />
      <Optional form={form} />
    </FormDialog>
  );
}

const Optional = ({ form }: { readonly form: UseFormReturnType<Values> }) => (
  <>
    <TextInput
      label="Chosen name"
      description="What they like to be called."
      {...form.getInputProps('chosen_name')}
    />
    <TextInput label="Pronouns" {...form.getInputProps('pronouns')} />
    <Select
      label="Language"
      data={[
        { value: 'en', label: 'English' },
        { value: 'es', label: 'Spanish' },
      ]}
      allowDeselect={false}
      {...form.getInputProps('language')}
    />
    <Textarea
      label="Note for whoever reviews"
      description="Only staff read it."
      autosize
      minRows={2}
      maxLength={2000}
      {...form.getInputProps('note')}
    />
  </>
);
