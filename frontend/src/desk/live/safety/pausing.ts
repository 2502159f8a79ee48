import type { Intent, Paused } from '../../../room/protocol';

/** The frame that ends a pause. */
export const endPause = (then: 'resume' | 'end'): Intent => ({
  type: 'pause.end',
  then,
});

/** A room that paused itself can still be paused by whoever is back, with a record. */
export const canBePaused = (paused: Paused | null): boolean =>
  paused === null || paused.why === 'unheld';

/** Whether the pause may be ended: what it was for is written up, or there is nothing to write. */
export const isSettled = ({ incident, written_up }: Paused): boolean =>
  !incident || written_up === true;

/** What has to happen before the room goes on. Who only watches is told nothing of a record. */
export function wayOn(paused: Paused, rehearsed: boolean): string {
  if (paused.why === 'unheld' && !paused.incident)
    return 'Nobody was here to hold it, so it paused itself. Resume it when you are ready.';
  if (!paused.incident) return '';
  if (isSettled(paused))
    return rehearsed
      ? 'The record counts as written. How does the session go on?'
      : 'The record is closed. How does the session go on?';
  return rehearsed
    ? 'A rehearsal has no record to write: after ten seconds it counts as written. Then you can resume the room here, or end the session.'
    : 'To go on: write what happened, what was done and what follows, and close the record. Then you can resume the room here, or end the session.';
}
