import { useState } from 'react';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { useWords } from '../../../ui/language';
import { Say } from '../../../ui/Say';
import { HelpLines } from '../../crisis/HelpLines';
import { knows, useSeat } from '../seat';
import { useCall, useCallWords } from './useCall';
import { words } from './words';

interface Props {
  readonly onPrivate: () => void;
}

/** Always at hand: the facilitators, quietly, and the lines outside. */
export function NeedHelp({ onPrivate }: Props) {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="main" onClick={() => setOpen(true)}>
        {say.need}
      </Button>
      {open && <HelpDialog onPrivate={onPrivate} onClose={() => setOpen(false)} />}
    </>
  );
}

interface DialogProps extends Props {
  readonly onClose: () => void;
}

export function HelpDialog({ onPrivate, onClose }: DialogProps) {
  const say = useWords(words);
  const toPrivate = () => {
    onClose();
    onPrivate();
  };
  return (
    <Dialog title={say.needTitle} onClose={onClose}>
      <AskFacilitators onPrivate={toPrivate} />
      <h3>{say.lines}</h3>
      <HelpLines />
      <Button wide onClick={onClose}>
        {say.close}
      </Button>
    </Dialog>
  );
}

function AskFacilitators({ onPrivate }: Props) {
  const say = useWords(words);
  const seat = useSeat();
  const stateOf = useCallWords();
  const { going, waits, failed, call } = useCall();
  if (!knows(seat, 'help.need')) return null;
  const withMe = call !== undefined && call.by !== null;
  return (
    <div className="stack">
      {call ? (
        <Say tone="good">
          <p>{stateOf(call)}</p>
          {withMe && <Button onClick={onPrivate}>{say.private}</Button>}
        </Say>
      ) : (
        <p>{say.needText}</p>
      )}
      {(!call || withMe) && (
        <Button
          look={call ? 'plain' : 'main'}
          wide
          busy={going}
          onClick={seat.room.client.callForHelp}
        >
          {call ? say.again : say.tell}
        </Button>
      )}
      {waits && <NotYet />}
      {failed && <Say tone="danger">{say.notTold}</Say>}
    </div>
  );
}

/** The line is down: that nobody knows yet is said plainly, and who can be reached without it. */
function NotYet() {
  const say = useWords(words);
  return (
    <div className="say warm" role="alert">
      <p>
        <strong>{say.notYet}</strong> {say.notYetText}
      </p>
      <p>
        <strong>{say.now}</strong>
      </p>
    </div>
  );
}
