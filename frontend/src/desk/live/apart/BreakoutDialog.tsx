import { Button, Group, Select, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Person } from '../../../room/protocol';
import { DialogButtons } from '../../ui/dialogs';
import { Modal } from '../../ui/Modal';
import { useDesk } from '../desk';
import { Placing } from './Placing';
import { isAlone, placed, roomsOf, shuffled } from './pairing';

const SIZES = [
  { value: '2', label: 'Pairs' },
  { value: '3', label: 'Threes' },
  { value: '4', label: 'Fours' },
];
const MINUTES = [3, 5, 8, 10, 15, 20].map((minutes) => ({
  value: String(minutes),
  label: `${minutes} minutes`,
}));

const canGo = (people: readonly Person[]): readonly string[] =>
  people.filter(({ role, here, out }) => role === 'member' && here && !out).map(({ key }) => key);

function useRooms(keys: readonly string[]) {
  const [size, setSize] = useState('2');
  const [rooms, setRooms] = useState(() => roomsOf(keys, 2));
  const resize = (value: string) => {
    setSize(value);
    setRooms(roomsOf(keys, Number(value)));
  };
  const mix = () => setRooms(roomsOf(shuffled(keys), Number(size)));
  const place = (key: string, to: number | null) => setRooms(placed(rooms, key, to));
  return { size, resize, mix, rooms, place };
}

/** Pairs or small rooms for a while; everyone comes back by themselves when the time is over. */
export function BreakoutDialog({ onClose }: { readonly onClose: () => void }) {
  const { room, ask } = useDesk();
  const keys = canGo(room.people);
  const { rooms, size, resize, mix, place } = useRooms(keys);
  const [minutes, setMinutes] = useState('8');
  const refused = useRefused();
  const why = blockedWords(keys, rooms);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask({ type: 'breakouts.begin', rooms, minutes: Number(minutes) });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Go into small rooms">
      <form onSubmit={submit}>
        <Stack gap="md">
          <Group align="end" grow>
            <Choice label="In" data={SIZES} value={size} onChange={resize} />
            <Choice label="For" data={MINUTES} value={minutes} onChange={setMinutes} />
          </Group>
          <Placing keys={keys} rooms={rooms} onPlace={place} />
          <Button variant="default" onClick={mix} disabled={keys.length < 3}>
            Mix them anew
          </Button>
          <ReadFirst keys={keys} />
          {(refused || why) && <p role="status">{refused || why}</p>}
          <DialogButtons confirm="Begin" onClose={onClose} blocked={why !== ''} />
        </Stack>
      </form>
    </Modal>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly data: typeof SIZES;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const Choice = ({ onChange, value, ...rest }: ChoiceProps) => (
  <Select
    {...rest}
    value={value}
    onChange={(next) => onChange(next ?? value)}
    allowDeselect={false}
  />
);

/** Why the room would refuse, as it said when it last welcomed: where everything is read first, say. */
function useRefused(): string {
  const ability = useDesk().room.you?.abilities['breakouts.begin'];
  return ability?.allowed === false ? ability.reason : '';
}

function blockedWords(keys: readonly string[], rooms: readonly (readonly string[])[]): string {
  if (keys.length < 2) return 'Small rooms need at least two members who are here.';
  return rooms.length === 0 || isAlone(rooms) ? 'Nobody should be in a room alone.' : '';
}

/** Who could say nothing there, because a facilitator reads their words first. */
function ReadFirst({ keys }: { readonly keys: readonly string[] }) {
  const { room, nameOf } = useDesk();
  const held = room.people.filter((one) => one.held && keys.includes(one.key));
  if (held.length === 0) return null;
  const names = held.map(({ key }) => nameOf(key)).join(', ');
  return (
    <p>
      You read first what is written by <bdi>{names}</bdi>. In a small room nobody does, so they can
      write nothing there.
    </p>
  );
}
