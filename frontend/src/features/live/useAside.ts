import { useState } from 'react';
import { useSeat } from './seat';

/** The private word, opened from several places, and who wrote something new in it. */
export function useAside() {
  const { room, you } = useSeat();
  const [open, setOpen] = useState(false);
  const [read, setRead] = useState(0);
  const last = room.asides[you.key]?.findLast(({ author }) => author !== you.key);
  const isNew = !open && last !== undefined && last.seq > read;
  const turn = (to: boolean) => () => {
    setRead(room.last);
    setOpen(to);
  };
  return { open, show: turn(true), close: turn(false), from: isNew ? last.author : null };
}
