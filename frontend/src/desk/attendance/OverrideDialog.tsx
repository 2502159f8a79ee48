import { NumberInput, Select, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useAct } from '../act';
import type { AttendanceRow, GroupSession, OverrideIn } from '../shapes';
import { FormDialog } from '../ui/dialogs';
import { overrideAttendance } from './commands';
import { isAway, SETTABLE, statusOf } from './words';

interface Props {
  readonly session: GroupSession;
  readonly row: AttendanceRow;
  readonly onClose: () => void;
}

interface Values {
  status: OverrideIn['status'];
  minutes: number | string;
  reason: string;
}

/** Who did not come was there for no minute, whatever was counted. */
const minutesOf = ({ status, minutes }: Values) => (isAway(status) ? 0 : minutes);

function useOverride({ session, row, onClose }: Props) {
  const form = useForm<Values>({
    initialValues: { status: row.status, minutes: row.minutes, reason: '' },
    validate: {
      minutes: (_, values) => (minutesOf(values) === '' ? 'Give the minutes, 0 for none.' : null),
      reason: (reason) => (reason.trim() ? null : 'Say why. It is kept with the entry.'),
    },
  });
  const change = useAct({
    run: overrideAttendance,
    touches: [['attendance', session.id]],
    said: 'The correction is added.',
    after: onClose,
  });
  const submit = form.onSubmit((values) =>
    change.mutate({
      id: session.id,
      enrolment: row.enrolment,
      status: values.status,
      minutes: Number(minutesOf(values)),
      reason: values.reason.trim(),
    }),
  );
  return { form, change, submit };
}

/** A correction by hand: a new entry with who, when and why. What was counted stays. */
export function OverrideDialog({ session, row, onClose }: Props) {
  const { form, change, submit } = useOverride({ session, row, onClose });
  return (
    <FormDialog
      title={`Correct ${row.legal_name}`}
      confirm="Add correction"
      act={change}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text>
        Counted: {statusOf(row.computed_status)[0].toLowerCase()}, {row.computed_minutes} minutes.
      </Text>
      <Select
        label="Status"
        data={SETTABLE}
        allowDeselect={false}
        {...form.getInputProps('status')}
      />
      <NumberInput
        label="Minutes"
        min={0}
        max={1440}
        {...form.getInputProps('minutes')}
        value={minutesOf(form.values)}
        disabled={isAway(form.values.status)}
      />
      <Textarea
        label="Reason"
        required
        autosize
        minRows={2}
        maxLength={500}
        {...form.getInputProps('reason')}
      />
    </FormDialog>
  );
}
