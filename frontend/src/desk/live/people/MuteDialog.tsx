import { Select, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Person } from '../../../room/protocol';
import { DialogButtons } from '../../ui/dialogs';
import { Modal } from '../../ui/Modal';
import { useDesk } from '../desk';

const UNTIL_LIFTED = '';
const TIMES = [
  { value: '5', label: '5 minutes' },
  { value: '15', label: '15 minutes' },
  { value: '30', label: '30 minutes' },
  { value: UNTIL_LIFTED, label: 'Until I lift it' },
];

interface Props {
  readonly person: Person;
  readonly onClose: () => void;
}

function useMuting(person: Person, onClose: () => void) {
  const { ask } = useDesk();
  const [minutes, setMinutes] = useState('5');
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const until = minutes === UNTIL_LIFTED ? null : Number(minutes);
    ask({ type: 'member.mute', member: person.key, minutes: until, reason: reason.trim() });
    onClose();
  };
  return { minutes, setMinutes, reason, setReason, submit };
}

/** A quiet spell: the person reads on, and knows why and until when. */
export function MuteDialog({ person, onClose }: Props) {
  const { minutes, setMinutes, reason, setReason, submit } = useMuting(person, onClose);
  return (
    <Modal opened onClose={onClose} title={`Mute ${person.name} for a time?`}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <div>
            They read on but cannot write to the group. They can still write to you and ask for
            help. The group is not told.
          </div>
          <Select
            label="For how long"
            data={TIMES}
            value={minutes}
            onChange={(value) => setMinutes(value ?? UNTIL_LIFTED)}
            allowDeselect={false}
          />
          <Textarea
            label={`What ${person.name} should know`}
            description={`Only ${person.name} and the facilitators see this.`}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={500}
            required
            autosize
            minRows={2}
            data-autofocus
          />
          <DialogButtons confirm="Mute" onClose={onClose} blocked={reason.trim() === ''} />
        </Stack>
      </form>
    </Modal>
  );
}
