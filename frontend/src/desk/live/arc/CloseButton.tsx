import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ConfirmDialog } from '../../ui/dialogs';
import { useDesk } from '../desk';
import { LastWords } from './LastWords';

/** Closing is for good, so it is asked first, with what it would leave unsaid. */
export function CloseButton() {
  const { ask } = useDesk();
  const [asking, dialog] = useDisclosure(false);
  return (
    <>
      <Button onClick={dialog.open}>Close session</Button>
      <ConfirmDialog
        opened={asking}
        onClose={dialog.close}
        title="Close this session?"
        confirm="Close session"
        onConfirm={() => {
          ask({ type: 'session.close' });
          dialog.close();
        }}
      >
        <LastWords />
      </ConfirmDialog>
    </>
  );
}
