import { useState } from 'react';
import { keepSeen, seenUpTo } from '../../ui/seen';
import { useSeat } from './seat';

/** How far I have seen what concerns me alone: a place in this log, never a word of it. */
export function useSeen(what: 'aside' | 'coming') {
  const { room, you } = useSeat();
  const name = `${what} ${room.session?.id ?? ''} ${room.epoch ?? ''} ${you.key}`;
  const [seen, setSeen] = useState({ name, upTo: seenUpTo(name) });
  const upTo = seen.name === name ? seen.upTo : seenUpTo(name);
  const see = () => {
    const next = { name, upTo: Math.max(upTo, room.last) };
    keepSeen(name, next.upTo);
    setSeen(next);
  };
  return { upTo, see };
}
