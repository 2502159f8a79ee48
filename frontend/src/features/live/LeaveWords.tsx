import { useState } from 'react';
import type { Pending } from '../../room/model';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useWords } from '../../ui/language';
import { words as safetyWords } from './safety/words';
import { words } from './words';

interface Props {
  readonly pending: readonly Pending[];
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

interface LeavingProps extends Props {
  /** A call for help that nobody has heard yet. */
  readonly calls: boolean;
  /** Words that are nowhere else. */
  readonly words: boolean;
}

/** What would be lost is asked about one after the other, the call for help first. */
export function Leaving({ calls, words: stand, ...props }: LeavingProps) {
  const [withoutCall, setWithoutCall] = useState(false);
  if (!calls || withoutCall) return <LeaveWords {...props} />;
  const { onStay, onLeave } = props;
  return <LeaveCall onStay={onStay} onLeave={stand ? () => setWithoutCall(true) : onLeave} />;
}

/** Asked before a call for help is given up that nobody has heard yet. */
function LeaveCall({ onStay, onLeave }: Omit<Props, 'pending'>) {
  const say = useWords(safetyWords);
  const { wait } = useWords(words);
  return (
    <Dialog title={say.leaveTitle} onClose={onStay}>
      <p>{say.leaveText}</p>
      <Button look="main" wide onClick={onStay}>
        {wait}
      </Button>
      <Button wide onClick={onLeave}>
        {say.leaveAnyway}
      </Button>
    </Dialog>
  );
}

/** Asked before words that are nowhere else go with the page. */
function LeaveWords({ pending, onStay, onLeave }: Props) {
  const say = useWords(words);
  const coming = pending.filter(({ state }) => state === 'sending').length;
  const refused = pending.some(({ state }) => state === 'refused');
  return (
    <Dialog title={say.leaveTitle} onClose={onStay}>
      <p>{coming > 0 ? say.unsent(coming) : refused ? say.refusedStand : say.draftStands}</p>
      <Button look="main" wide onClick={onStay}>
        {coming > 0 ? say.wait : say.stay}
      </Button>
      <Button wide onClick={onLeave}>
        {say.leaveThem}
      </Button>
    </Dialog>
  );
}
