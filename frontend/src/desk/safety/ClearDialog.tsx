import { useAct } from '../act';
import type { Flag } from '../shapes';
import { ReasonDialog } from '../ui/dialogs';
import { clearFlag } from './commands';
import { FLAG_TOUCHES } from './touches';

interface Props {
  readonly flag: Flag;
  readonly onClose: () => void;
}

/** Only what was done clears a flag. */
export function ClearDialog({ flag, onClose }: Props) {
  const clear = useAct({
    run: clearFlag,
    touches: FLAG_TOUCHES,
    said: 'The flag is cleared. What you did stays on record.',
    after: onClose,
  });
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={`Clear the flag of ${flag.participant.legal_name}?`}
      label="What was done"
      hint="Whom you spoke with, what you found, what you agreed. It stays with their record."
      confirm="Clear flag"
      busy={clear.isPending}
      error={clear.error}
      onConfirm={(what_was_done) => clear.mutate({ id: flag.id, what_was_done })}
    >
      Once it is cleared, this flag no longer keeps them from the room.
    </ReasonDialog>
  );
}
