import { Checkbox, Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { needed, useFormAct } from '../formAct';
import type { ConsentForm } from '../shapes';
import { FormDialog } from '../ui/dialogs';
import { addForm } from './commands';
import { FORM_KINDS } from './words';

const KINDS = Object.entries(FORM_KINDS).map(([value, label]) => ({ value, label }));

/** A form is its kind first; its words come with its first version, which is written next. */
export function NewFormDialog({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const { form, dialog } = useFormAct({
    initialValues: { kind: 'other' as ConsentForm['kind'], required_of_all: false },
    validate: { kind: needed('Choose what kind of form it is.') },
    asked: (values) => values,
    run: addForm,
    touches: [['forms']],
    after: ({ id }: ConsentForm) =>
      void navigate({ to: '/forms/$formId/new', params: { formId: id } }),
  });
  return (
    <FormDialog title="New form" confirm="Go on to its words" onClose={onClose} {...dialog}>
      <Select label="Kind" data={KINDS} allowDeselect={false} {...form.getInputProps('kind')} />
      <Checkbox
        label="Everyone signs it, whatever their group"
        description="Otherwise each group says whether it requires it."
        {...form.getInputProps('required_of_all', { type: 'checkbox' })}
      />
    </FormDialog>
  );
}
