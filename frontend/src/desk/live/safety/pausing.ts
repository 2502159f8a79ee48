import type { Intent, Paused } from '../../../room/protocol';

/** The frame that ends a pause. */
export const endPause = (then: 'resume' | 'end'): Intent => ({
  type: 'pause.end',
  then,
});

/** A room that paused itself can still be paused by whoever is back, with a record. */
export const canBePaused = (paused: Paused | null): boolean =>
  paused === null || paused.why === 'unheld';
