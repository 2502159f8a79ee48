import { useState } from 'react';
import { useSeat } from './seat';

const read = (name: string): number => Number(sessionStorage.getItem(name)) || 0;

/** How far I have seen what concerns me alone: a place in the log, never a word of it, kept with this tab. */
export function useSeen(what: 'aside' | 'coming') {
  const { room, you } = useSeat();
  const name = `seen ${what} ${room.session?.id ?? ''} ${room.epoch ?? ''} ${you.key}`;
  const [upTo, setUpTo] = useState(() => read(name));
  const see = () => {
    const next = Math.max(upTo, room.last);
    sessionStorage.setItem(name, String(next));
    setUpTo(next);
  };
  return { upTo, see };
}
