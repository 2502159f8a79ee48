import { Radio, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DialogButtons } from '../../ui/dialogs';
import { Modal } from '../../ui/Modal';
import { useDesk } from '../desk';

const PACES = [
  { value: '0', label: 'No pause: everyone writes when they like' },
  { value: '30', label: '30 seconds' },
  { value: '60', label: 'One minute' },
  { value: '120', label: 'Two minutes' },
  { value: '300', label: 'Five minutes' },
];

/** A slower room for everybody: time to read before the next words come. */
export function SlowDialog({ onClose }: { readonly onClose: () => void }) {
  const { room, ask } = useDesk();
  const [seconds, setSeconds] = useState(String(room.slowS));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask({ type: 'slow.set', seconds: Number(seconds) });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="The pace of the room">
      <form onSubmit={submit}>
        <Stack gap="md">
          <Radio.Group
            label="Between two messages of the same person"
            description="The group is told. It does not bind facilitators."
            value={seconds}
            onChange={setSeconds}
          >
            <Stack gap={0} pt="xs">
              {PACES.map((pace) => (
                <Radio key={pace.value} py="sm" {...pace} />
              ))}
            </Stack>
          </Radio.Group>
          <DialogButtons confirm="Set the pace" onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
