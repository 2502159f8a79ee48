import { Group as Pair, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useAct } from '../act';
import type { Group, GroupSession } from '../shapes';
import { FormDialog, ReasonDialog } from '../ui/dialogs';
import { clock, dateIn, instantOf, whenOf, zoneName } from '../words/time';
import { addSession, cancelSession, rescheduleSession } from './commands';
import { clockTime } from './form';

const TOUCHES = [['sessions'], ['groups']];

interface SessionProps {
  readonly session: GroupSession;
  readonly onClose: () => void;
}

function useReschedule({ session, onClose }: SessionProps) {
  const zone = session.time_zone;
  const form = useForm({
    initialValues: {
      date: dateIn(session.starts_at, zone),
      time: clock(session.starts_at, zone),
      reason: '',
    },
    validate: {
      reason: (reason) => (reason.trim() ? null : 'Say why. It is kept with the session.'),
    },
  });
  const move = useAct({
    run: rescheduleSession,
    touches: TOUCHES,
    said: 'The session is moved.',
    after: onClose,
  });
  const submit = form.onSubmit(({ date, time, reason }) =>
    move.mutate({
      id: session.id,
      starts_at: instantOf(date, time, zone),
      reason: reason.trim(),
    }),
  );
  return { zone, form, move, submit };
}

export function RescheduleDialog({ session, onClose }: SessionProps) {
  const { zone, form, move, submit } = useReschedule({ session, onClose });
  return (
    <FormDialog
      title={`Move session ${session.number}`}
      confirm="Move session"
      act={move}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text>Planned: {whenOf(session)}</Text>
      <Pair gap="sm" grow>
        <TextInput type="date" label="New day" required {...form.getInputProps('date')} />
        <TextInput
          type="time"
          label={`Starts at, ${zoneName(zone)}`}
          required
          {...form.getInputProps('time')}
        />
      </Pair>
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

export function CancelDialog({ session, onClose }: SessionProps) {
  const cancel = useAct({
    run: cancelSession,
    touches: TOUCHES,
    said: 'The session is cancelled.',
    after: onClose,
  });
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={`Cancel session ${session.number}?`}
      confirm="Cancel session"
      hint="It is kept in the history of the session."
      danger
      busy={cancel.isPending}
      error={cancel.error}
      onConfirm={(reason) => cancel.mutate({ id: session.id, reason })}
    >
      {whenOf(session)}. The session stays in the list, marked as cancelled.
    </ReasonDialog>
  );
}

interface ExtraProps {
  readonly group: Group;
  readonly onClose: () => void;
}

export function ExtraDialog({ group, onClose }: ExtraProps) {
  const zone = group.time_zone;
  const form = useForm({
    initialValues: { date: '', time: clockTime(group.start_time) },
    validate: { date: (date) => (date ? null : 'Choose the day.') },
  });
  const add = useAct({
    run: addSession,
    touches: TOUCHES,
    said: 'The session is added.',
    after: onClose,
  });
  const submit = form.onSubmit(({ date, time }) =>
    add.mutate({ group: group.id, starts_at: instantOf(date, time, zone) }),
  );
  return (
    <FormDialog
      title="Add a session"
      confirm="Add session"
      act={add}
      onClose={onClose}
      onSubmit={submit}
    >
      <Pair gap="sm" grow>
        <TextInput type="date" label="Day" required {...form.getInputProps('date')} />
        <TextInput
          type="time"
          label={`Starts at, ${zoneName(zone)}`}
          required
          {...form.getInputProps('time')}
        />
      </Pair>
    </FormDialog>
  );
}
