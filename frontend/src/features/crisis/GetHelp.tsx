import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useWords } from '../../ui/language';
import { HelpLines } from './HelpLines';
import { words } from './words';

/** The same entry on every page. It opens over the page, so nobody has to leave a room to find help. */
export function GetHelp() {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button look="soft" onClick={() => setOpen(true)}>
        {say.getHelp}
      </Button>
      {open && (
        <Dialog title={say.title} onClose={close}>
          <HelpLines />
          <Button wide onClick={close}>
            {say.close}
          </Button>
        </Dialog>
      )}
    </>
  );
}
