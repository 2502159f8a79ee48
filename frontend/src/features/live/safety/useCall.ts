import { useEffect, useState } from 'react';
import type { Call } from '../../../room/protocol';
import { useWords } from '../../../ui/language';
import { useSeat } from '../seat';
import { useNamed } from '../useNamed';
import { words } from './words';

const PATIENCE_MS = 4000;

/**
 * How it stands with my call for help. While it is on its way this is said at once where the line
 * is down, and after a moment where no answer comes through a line that seems to be up.
 */
export function useCall() {
  const { room, you } = useSeat();
  const { calling, link, help } = room;
  const going = calling === 'going';
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!going) return;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [going]);
  return {
    going,
    waits: going && (late || link.state !== 'live'),
    failed: calling === 'failed',
    call: help.find(({ key }) => key === you.key),
  };
}

/** A call that the room knows: heard, told to those on call, somebody is with me, or it was put away. */
export function useCallWords(): (call: Call) => string {
  const say = useWords(words);
  const named = useNamed();
  return ({ by, called, closed }) =>
    by ? say[closed ? 'closed' : 'coming'](named(by)) : called ? say.called : say.told;
}
