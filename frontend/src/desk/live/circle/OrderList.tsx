import { ActionIcon, Checkbox, VisuallyHidden } from '@mantine/core';
import { useRef, useState } from 'react';
import styles from './circle.module.css';
import { moved, type Seat, taking } from './order';

interface Props {
  readonly seats: readonly Seat[];
  readonly onSeats: (seats: readonly Seat[]) => void;
}

/** The order of the circle, made with two buttons per person: no dragging, and every step is said. */
export function OrderList({ seats, onSeats }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const move = (seat: Seat, by: -1 | 1) => {
    const next = moved(seats, seat.key, by);
    const place = next.indexOf(seat) + 1;
    onSeats(next);
    setSaid(`${seat.name} is now ${place} of ${next.length}.`);
    // Moving a row in the document takes the focus from it.
    requestAnimationFrame(() =>
      list.current
        ?.querySelector<HTMLElement>(`[data-move="${CSS.escape(seat.key)}${by}"]`)
        ?.focus(),
    );
  };
  return (
    <fieldset className={styles.order}>
      <legend className={styles.legend}>Order</legend>
      <ol ref={list} className={styles.seats}>
        {seats.map((seat, index) => (
          <li key={seat.key} className={styles.seat} data-out={!seat.takesPart}>
            <Checkbox
              className={styles.seatName ?? ''}
              label={<bdi>{seat.name}</bdi>}
              checked={seat.takesPart}
              onChange={({ currentTarget }) =>
                onSeats(taking(seats, seat.key, currentTarget.checked))
              }
            />
            <Mover seat={seat} by={-1} atEnd={index === 0} onMove={move} />
            <Mover seat={seat} by={1} atEnd={index === seats.length - 1} onMove={move} />
          </li>
        ))}
      </ol>
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
    </fieldset>
  );
}

interface MoverProps {
  readonly seat: Seat;
  readonly by: -1 | 1;
  readonly atEnd: boolean;
  readonly onMove: (seat: Seat, by: -1 | 1) => void;
}

const Mover = ({ seat, by, atEnd, onMove }: MoverProps) => (
  <ActionIcon
    variant="subtle"
    color="gray"
    size={44}
    data-move={`${seat.key}${by}`}
    aria-label={`Move ${seat.name} ${by < 0 ? 'up' : 'down'}`}
    aria-disabled={atEnd}
    onClick={() => !atEnd && onMove(seat, by)}
  >
    <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
  </ActionIcon>
);
