import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useWords } from '../../ui/language';
import { words } from './words';

interface Props {
  readonly unsent: number;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asked before words that are nowhere else go with the page. */
export function LeaveWords({ unsent, onStay, onLeave }: Props) {
  const say = useWords(words);
  return (
    <Dialog title={say.leaveTitle} onClose={onStay}>
      <p>{unsent > 0 ? say.unsent(unsent) : say.draftStands}</p>
      <Button look="main" wide onClick={onStay}>
        {unsent > 0 ? say.wait : say.stay}
      </Button>
      <Button wide onClick={onLeave}>
        {say.leaveThem}
      </Button>
    </Dialog>
  );
}
