import { createContext, useContext } from 'react';
import type { You } from '../../room/protocol';
import type { LiveRoom } from '../../room/useRoom';

/** Where somebody sits: the room as they see it, and who they are in it. */
export interface Seat {
  readonly room: LiveRoom;
  readonly you: You;
}

export const SeatPlace = createContext<Seat | null>(null);

export function useSeat(): Seat {
  const seat = useContext(SeatPlace);
  if (!seat) throw new Error('A part of the room stands outside of it.');
  return seat;
}

/** Whether the room of this server knows the frame at all; what is allowed now follows from the room. */
export const knows = ({ you }: Seat, frame: string): boolean => Object.hasOwn(you.abilities, frame);
