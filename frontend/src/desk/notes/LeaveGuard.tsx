import { useBlocker } from '@tanstack/react-router';
import { isGone } from '../leave';
import { ConfirmDialog } from '../ui/dialogs';
import { isUnsaved, type NoteDesk } from './useNote';

const PATIENCE_MS = 4000;

const patience = () => new Promise<false>((give) => setTimeout(() => give(false), PATIENCE_MS));

/** Going elsewhere on the desk first saves the last words. Where that did not work, the writer is asked. */
export function LeaveGuard({ desk: { draft, keeper } }: { readonly desk: NoteDesk }) {
  const leaving = useBlocker({
    shouldBlockFn: async () => !isGone() && !(await Promise.race([keeper.keepAll(), patience()])),
    enableBeforeUnload: false,
    disabled: !isUnsaved(draft),
    withResolver: true,
  });
  return (
    <ConfirmDialog
      opened={leaving.status === 'blocked'}
      onClose={() => leaving.reset?.()}
      title="Leave without your last words?"
      confirm="Leave without them"
      danger
      onConfirm={() => leaving.proceed?.()}
    >
      Your latest changes to the group note could not be saved. If you stay, they remain here and
      you can try again.
    </ConfirmDialog>
  );
}
