import { Radio, Group as Row, Select, TextInput, type TextInputProps } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useAct } from '../act';
import { needed } from '../formAct';
import type { ReportIn } from '../shapes';
import { FormDialog } from '../ui/dialogs';
import { fieldWords } from '../words/problems';
import { reportToFile } from './commands';
import { PURPOSES } from './words';

/** A person on the report, by their place in the group. */
export interface Who {
  readonly enrolment: string;
  readonly name: string;
}

export type Scope =
  | { readonly kind: 'session'; readonly session: string; readonly people: readonly Who[] }
  | { readonly kind: 'group'; readonly group: string; readonly people: readonly Who[] };

interface Props {
  readonly scope: Scope;
  readonly onClose: () => void;
}

interface Values {
  format: 'pdf' | 'csv';
  purpose: string;
  enrolment: string;
  from: string;
  to: string;
}

const EVERYONE = { value: '', label: 'Everyone' };

function useReport({ scope, onClose }: Props) {
  const { people } = scope;
  const grouped = scope.kind === 'group';
  const form = useForm<Values>({
    initialValues: { format: 'pdf', purpose: '', enrolment: '', from: '', to: '' },
    validate: {
      purpose: needed('Say what the report is for. It is printed on it.'),
      ...(grouped
        ? { from: needed('Choose the first day.'), to: needed('Choose the last day.') }
        : {}),
    },
  });
  const make = useAct({
    run: reportToFile,
    touches: [['reports']],
    said: ({ code }) => `The report is saved. Its code is ${code}.`,
    after: onClose,
  });
  const submit = form.onSubmit((values) => {
    make.mutate(bodyOf(scope, values), { onError: (error) => form.setErrors(fieldWords(error)) });
  });
  return { people, grouped, form, make, submit };
}

/** A report is made for a purpose, saved as a file, and can be checked by its code from then on. */
export function ReportDialog({ scope, onClose }: Props) {
  const { people, grouped, form, make, submit } = useReport({ scope, onClose });
  return (
    <FormDialog
      title="Attendance report"
      confirm="Make and download"
      act={make}
      onClose={onClose}
      onSubmit={submit}
    >
      <Radio.Group label="File" {...form.getInputProps('format')}>
        <Row gap="lg" py="xs">
          <Radio value="pdf" label="PDF, to print or send" />
          <Radio value="csv" label="CSV, for a spreadsheet" />
        </Row>
      </Radio.Group>
      {grouped && (
        <Row gap="sm" grow>
          <TextInput type="date" label="From" required {...form.getInputProps('from')} />
          <TextInput type="date" label="To" required {...form.getInputProps('to')} />
        </Row>
      )}
      <Select
        label="About"
        description="A payer gets the report of one person only."
        data={[
          EVERYONE,
          ...people.map(({ enrolment, name }) => ({ value: enrolment, label: name })),
        ]}
        allowDeselect={false}
        searchable
        {...form.getInputProps('enrolment')}
      />
      <Purpose {...form.getInputProps('purpose')} />
    </FormDialog>
  );
}

const Purpose = (field: TextInputProps) => (
  <>
    <TextInput
      label="Purpose"
      description="It is printed on the report and kept in the trail."
      list="purposes"
      maxLength={120}
      required
      autoComplete="off"
      {...field}
    />
    <datalist id="purposes">
      {PURPOSES.map((purpose) => (
        <option key={purpose} value={purpose} />
      ))}
    </datalist>
  </>
);

function bodyOf(scope: Scope, { format, purpose, enrolment, from, to }: Values): ReportIn {
  const base = { format, purpose: purpose.trim(), ...(enrolment ? { enrolment } : {}) };
  return scope.kind === 'session'
    ? { ...base, kind: 'session', session: scope.session }
    : { ...base, kind: 'group', group: scope.group, from, to };
}
