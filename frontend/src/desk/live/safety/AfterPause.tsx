import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ConfirmDialog } from '../../ui/dialogs';
import { LastWords } from '../arc/LastWords';
import { useDesk } from '../desk';
import { endPause } from './pausing';
import styles from './safety.module.css';

/** Once what happened is written up: the room goes on, or the session ends here. */
export function AfterPause({ canEnd }: { readonly canEnd: boolean }) {
  const { ask } = useDesk();
  const [asking, dialog] = useDisclosure(false);
  return (
    <div className={styles.ways}>
      <Button onClick={() => ask(endPause('resume'))}>Resume the room</Button>
      {canEnd && (
        <Button variant="outline" color="danger" onClick={dialog.open}>
          End the session
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        onClose={dialog.close}
        title="End the session here?"
        confirm="End the session"
        danger
        onConfirm={() => {
          ask(endPause('end'));
          dialog.close();
        }}
      >
        <LastWords />
      </ConfirmDialog>
    </div>
  );
}
