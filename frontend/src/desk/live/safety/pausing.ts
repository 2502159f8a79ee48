import type { Intent } from '../../../room/protocol';

/** The frame that ends a pause. */
export const endPause = (then: 'resume' | 'end'): Intent => ({
  type: 'pause.end',
  // biome-ignore lint/suspicious/noThenProperty: the frame's own field, a word and never a function.
  then,
});
