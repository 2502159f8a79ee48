import { NativeSelect } from '@mantine/core';
import { useDesk } from '../desk';
import styles from './apart.module.css';

interface Props {
  readonly keys: readonly string[];
  readonly rooms: readonly (readonly string[])[];
  readonly onPlace: (key: string, room: number | null) => void;
}

const STAYS = '';

/** Who goes where: one choice per person. */
export function Placing({ keys, rooms, onPlace }: Props) {
  const { nameOf } = useDesk();
  const choices = [
    ...rooms.map((_members, place) => ({ value: String(place), label: `Room ${place + 1}` })),
    { value: String(rooms.length), label: 'A new room' },
    { value: STAYS, label: 'Stays here' },
  ];
  const roomOf = (key: string) => {
    const place = rooms.findIndex((members) => members.includes(key));
    return place < 0 ? STAYS : String(place);
  };
  return (
    <ul className={styles.placing}>
      {keys.map((key) => (
        <li key={key} className={styles.placed}>
          <bdi id={`placing-${key}`} className={styles.placedName}>
            {nameOf(key)}
          </bdi>
          <NativeSelect
            aria-labelledby={`placing-${key}`}
            data={choices}
            value={roomOf(key)}
            onChange={({ currentTarget: { value } }) =>
              onPlace(key, value === STAYS ? null : Number(value))
            }
          />
        </li>
      ))}
    </ul>
  );
}
