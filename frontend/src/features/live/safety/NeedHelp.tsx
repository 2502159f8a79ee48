import { useState } from 'react';
import type { Call } from '../../../room/protocol';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { useWords } from '../../../ui/language';
import { Say } from '../../../ui/Say';
import { HelpLines } from '../../crisis/HelpLines';
import { knows, useSeat } from '../seat';
import { useAsking } from '../useAsking';
import { useNamed } from '../useNamed';
import { words } from './words';

interface Props {
  readonly onPrivate: () => void;
}

/** Always at hand: the facilitators, quietly, and the lines outside. */
export function NeedHelp({ onPrivate }: Props) {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const toPrivate = () => {
    close();
    onPrivate();
  };
  return (
    <>
      <Button look="main" onClick={() => setOpen(true)}>
        {say.need}
      </Button>
      {open && (
        <Dialog title={say.needTitle} onClose={close}>
          <AskFacilitators onPrivate={toPrivate} />
          <h3>{say.lines}</h3>
          <HelpLines />
          <Button wide onClick={close}>
            {say.close}
          </Button>
        </Dialog>
      )}
    </>
  );
}

/** How it stands with my call: known, told to those on call, or somebody is with me. */
function useCallWords(): (call: Call) => string {
  const say = useWords(words);
  const named = useNamed();
  return ({ by, called }) => (by ? say.coming(named(by)) : called ? say.called : say.told);
}

function AskFacilitators({ onPrivate }: Props) {
  const say = useWords(words);
  const seat = useSeat();
  const { room, you } = seat;
  const stateOf = useCallWords();
  const call = room.help.find(({ key }) => key === you.key);
  const { busy, refusal, ask } = useAsking(room.client, () => {});
  if (!knows(seat, 'help.need')) return null;
  if (call) {
    return (
      <Say tone="good">
        <p>
          <bdi>{stateOf(call)}</bdi>
        </p>
        {call.by !== null && <Button onClick={onPrivate}>{say.private}</Button>}
      </Say>
    );
  }
  return (
    <div className="stack">
      <p>{say.needText}</p>
      <Button look="main" wide busy={busy} onClick={() => ask({ type: 'help.need' })}>
        {say.tell}
      </Button>
      {refusal && <Say tone="danger">{say.notTold}</Say>}
    </div>
  );
}

/** Said in the room too, quietly: somebody knows, or somebody is with me. */
export function HelpLine({ onPrivate }: Props) {
  const say = useWords(words);
  const { room, you } = useSeat();
  const stateOf = useCallWords();
  const call = room.help.find(({ key }) => key === you.key);
  return (
    <div role="status" className={call ? 'say good card-line' : 'hidden'}>
      {call && (
        <>
          <p>
            <bdi>{stateOf(call)}</bdi>
          </p>
          {call.by !== null && <Button onClick={onPrivate}>{say.private}</Button>}
        </>
      )}
    </div>
  );
}
