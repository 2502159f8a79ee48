import { Group, Select, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { CircleKind, Person, Reflecting } from '../../../room/protocol';
import { DialogButtons } from '../../ui/dialogs';
import { Modal } from '../../ui/Modal';
import { useDesk } from '../desk';
import { OrderList } from './OrderList';
import { orderOf, placedLast, seatsOf } from './order';

const TIMES = [
  { value: '', label: 'No limit' },
  { value: '60', label: '1 minute' },
  { value: '120', label: '2 minutes' },
  { value: '180', label: '3 minutes' },
  { value: '300', label: '5 minutes' },
];
const REFLECTING: readonly { readonly value: Reflecting; readonly label: string }[] = [
  { value: 'none', label: 'No' },
  { value: 'next', label: 'Yes, by whoever speaks next' },
  { value: 'named', label: 'Yes, by someone I name' },
];
const NOBODY = '';

interface Props {
  readonly newcomer: string | null;
  readonly onClose: () => void;
}

function useCircle(people: readonly Person[], first: string | null) {
  const [seats, setSeats] = useState(() => seatsOf(people, first));
  const [newcomer, setNewcomer] = useState(first ?? NOBODY);
  const [seconds, setSeconds] = useState('');
  const [reflect, setReflect] = useState<Reflecting>('none');
  const welcome = (key: string) => {
    setNewcomer(key);
    if (key) setSeats(placedLast(seats, key));
  };
  const kind: CircleKind = newcomer ? 'welcome' : 'circle';
  const asked = {
    type: 'circle.begin',
    kind,
    order: orderOf(seats),
    seconds: seconds ? Number(seconds) : null,
    reflect,
    newcomer: newcomer || null,
  } as const;
  return { seats, setSeats, newcomer, welcome, seconds, setSeconds, reflect, setReflect, asked };
}

/** A round in which one person after the other has the talking piece, and only they may write. */
export function CircleDialog({ newcomer, onClose }: Props) {
  const { room, ask } = useDesk();
  const circle = useCircle(room.people, newcomer);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(circle.asked);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Begin a talking circle">
      <form onSubmit={submit}>
        <Stack gap="md">
          <div>
            One person at a time has the piece and writes; the others listen. Anyone may pass. You
            may speak at any time.
          </div>
          <OrderList seats={circle.seats} onSeats={circle.setSeats} />
          <Choices circle={circle} />
          <DialogButtons
            confirm="Begin"
            onClose={onClose}
            blocked={circle.asked.order.length === 0}
          />
        </Stack>
      </form>
    </Modal>
  );
}

const isReflect = (value: string): value is Reflecting =>
  REFLECTING.some((choice) => choice.value === value);

function Choices({ circle }: { readonly circle: ReturnType<typeof useCircle> }) {
  const members = circle.seats.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <>
      <Group grow align="end">
        <Select
          label="Time for each turn"
          data={TIMES}
          value={circle.seconds}
          onChange={(value) => circle.setSeconds(value ?? '')}
          allowDeselect={false}
        />
        <Select
          label="Welcome someone new"
          data={[{ value: NOBODY, label: 'Nobody today' }, ...members]}
          value={circle.newcomer}
          onChange={(value) => circle.welcome(value ?? NOBODY)}
          allowDeselect={false}
        />
      </Group>
      <Select
        label="Say back what was heard before the next turn?"
        data={[...REFLECTING]}
        value={circle.reflect}
        onChange={(value) => isReflect(value ?? '') && circle.setReflect(value as Reflecting)}
        allowDeselect={false}
      />
    </>
  );
}
