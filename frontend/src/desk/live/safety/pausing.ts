import type { Intent } from '../../../room/protocol';

/** The frame that ends a pause. */
export const endPause = (then: 'resume' | 'end'): Intent => ({
  type: 'pause.end',
  then,
});
