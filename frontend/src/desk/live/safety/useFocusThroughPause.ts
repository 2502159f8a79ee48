import { useEffect, useRef } from 'react';
import type { Room } from '../../../room/model';
import { isFocusFree } from '../../ui/useFocusBack';
import { isSettled } from './pausing';

export const PAUSE_TITLE = 'pause-title';
export const AFTER_TITLE = 'after-title';

type Step = 'away' | 'calm' | 'paused' | 'settled' | 'closed';
type Seen = Pick<Room, 'session' | 'status' | 'paused'>;

const PLACE: Readonly<Record<Step, string>> = {
  away: '',
  calm: 'composer',
  paused: PAUSE_TITLE,
  settled: PAUSE_TITLE,
  closed: AFTER_TITLE,
};

function stepOf({ session, status, paused }: Seen): Step {
  if (session === null) return 'away';
  if (status === 'closed') return 'closed';
  if (paused === null) return 'calm';
  return isSettled(paused) ? 'settled' : 'paused';
}

/**
 * Each step of a pause takes away the button that led to it. Whoever was on it goes on where the next step is;
 * whoever is somewhere else, in a field say, stays there.
 */
export function useFocusThroughPause(room: Seen): void {
  const step = stepOf(room);
  const before = useRef<Step>('away');
  useEffect(() => {
    const from = before.current;
    before.current = step;
    if (from !== 'away' && from !== step && isFocusFree()) goTo(PLACE[step]);
  }, [step]);
}

/** Where that part of the room is not in front, to the top of the page. */
function goTo(id: string): void {
  const place = document.getElementById(id);
  place?.focus();
  if (place === null || document.activeElement !== place) document.querySelector('h1')?.focus();
}
