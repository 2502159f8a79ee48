import { useState } from 'react';
import { useSeat } from './seat';
import { useSeen } from './useSeen';

/** The private word, opened from several places, and who wrote something new in it. */
export function useAside() {
  const { room, you } = useSeat();
  const [open, setOpen] = useState(false);
  const { upTo, see } = useSeen('aside');
  const last = room.asides[you.key]?.findLast(({ author }) => author !== you.key);
  const isNew = !open && last !== undefined && last.seq > upTo;
  const turn = (to: boolean) => () => {
    see();
    setOpen(to);
  };
  return { open, show: turn(true), close: turn(false), from: isNew ? last.author : null };
}
