import { useState } from 'react';
import { useSeat } from './seat';

const read = (name: string): number => Number(sessionStorage.getItem(name)) || 0;

/** How far I have seen what concerns me alone: a place in this log, never a word of it. Kept with this tab, until the sign-in ends. */
export function useSeen(what: 'aside' | 'coming') {
  const { room, you } = useSeat();
  const name = `seen ${what} ${room.session?.id ?? ''} ${room.epoch ?? ''} ${you.key}`;
  const [seen, setSeen] = useState({ name, upTo: read(name) });
  const upTo = seen.name === name ? seen.upTo : read(name);
  const see = () => {
    const next = { name, upTo: Math.max(upTo, room.last) };
    sessionStorage.setItem(name, String(next.upTo));
    setSeen(next);
  };
  return { upTo, see };
}
