import { useState } from 'react';
import type { Call } from '../../../room/protocol';
import { Button } from '../../../ui/Button';
import { useWords } from '../../../ui/language';
import { isApart } from '../lines';
import { useSeat } from '../seat';
import { useSeen } from '../useSeen';
import { HelpDialog } from './NeedHelp';
import { useCall, useCallWords } from './useCall';
import { words } from './words';

interface Props {
  readonly onPrivate: () => void;
}

/** Said in the room too, quietly: my call waits, somebody knows, or somebody is with me. */
export function HelpLine({ onPrivate }: Props) {
  const [open, setOpen] = useState(false);
  const { waits, failed, call } = useCall();
  const { known, putAway } = useKnown(call);
  const unsent = waits || failed;
  const shown = unsent || (call !== undefined && !known);
  return (
    <>
      <div role="status" className={shown ? `say card-line ${unsent ? 'warm' : 'good'}` : 'hidden'}>
        {unsent && <Unsent failed={failed} onOpen={() => setOpen(true)} />}
        {shown && !unsent && call && <Known {...{ call, onPrivate }} onAway={putAway} />}
      </div>
      {open && <HelpDialog onPrivate={onPrivate} onClose={() => setOpen(false)} />}
    </>
  );
}

function Unsent({ failed, onOpen }: { readonly failed: boolean; readonly onOpen: () => void }) {
  const say = useWords(words);
  return (
    <>
      <p>{failed ? say.failed : say.waits}</p>
      <Button onClick={onOpen}>{say.whoNow}</Button>
    </>
  );
}

interface KnownProps extends Props {
  readonly call: Call;
  readonly onAway: () => void;
}

function Known({ call, onPrivate, onAway }: KnownProps) {
  const say = useWords(words);
  const stateOf = useCallWords();
  return (
    <>
      <p>{stateOf(call)}</p>
      {call.by !== null && (
        <div className="row">
          <Button onClick={onPrivate}>{say.private}</Button>
          <Button look="quiet" onClick={onAway}>
            {say.putAway}
          </Button>
        </div>
      )}
    </>
  );
}

/** That somebody came, or closed my call, may be put away until there is news. A call that nobody has come to yet stays. */
function useKnown(call: Call | undefined) {
  const { room, you } = useSeat();
  const { upTo, see } = useSeen('coming');
  const news = room.entries.findLast((entry) => isApart(entry) && entry.subject === you.key);
  const known = call !== undefined && call.by !== null && upTo > 0 && (news?.seq ?? 0) <= upTo;
  return { known, putAway: see };
}
