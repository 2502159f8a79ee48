import { Select, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DialogButtons } from '../../ui/dialogs';
import { Modal } from '../../ui/Modal';
import { useDesk } from '../desk';

const NOBODY = '';

/** Holds the room still for all. About whom it is, only facilitators learn; an incident record is begun with it. */
export function PauseDialog({ about, onClose }: { about: string | null; onClose: () => void }) {
  const { room, ask, show } = useDesk();
  const [member, setMember] = useState(about ?? NOBODY);
  const members = room.people
    .filter(({ role }) => role === 'member')
    .map(({ key, name }) => ({ value: key, label: name }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask({ type: 'pause.begin', about: member || null });
    show('incident');
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Begin a safety pause?">
      <form onSubmit={submit}>
        <Stack gap="md">
          <div>
            Nobody can write to the group until you end the pause. Everyone reads the words that
            your clinic wrote for this; they can still write to you and ask for help. Small rooms
            end.
          </div>
          <Select
            label="About whom"
            description="Only facilitators see this."
            data={[{ value: NOBODY, label: 'Nobody in particular' }, ...members]}
            value={member}
            onChange={(value) => setMember(value ?? NOBODY)}
            allowDeselect={false}
          />
          <DialogButtons confirm="Pause the room" danger onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
