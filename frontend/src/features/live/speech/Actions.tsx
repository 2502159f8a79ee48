import { useState } from 'react';
import type { Message } from '../../../room/model';
import { Button } from '../../../ui/Button';
import { useWords } from '../../../ui/language';
import { useNow } from '../../../ui/useNow';
import { knows, useSeat } from '../seat';
import { EditDialog } from './EditDialog';
import { HeardChips } from './Heard';
import { OfferDialog } from './OfferDialog';
import { words } from './words';

interface Props {
  readonly message: Message;
  readonly who: string;
}

const EDIT_MS = 120_000;

/** What one may give back to a message: behind one quiet button, so that reading stays reading. */
export function Actions({ message, who }: Props) {
  const say = useWords(words);
  const { room, you } = useSeat();
  const [open, setOpen] = useState(false);
  if (room.status !== 'open' || you.role === 'observer') return null;
  if (message.author === you.key) return <Mine message={message} />;
  return (
    <>
      <MoreButton name={say.answer(who)} open={open} onToggle={() => setOpen(!open)} />
      <Answers {...{ message, who, open }} />
    </>
  );
}

interface MoreProps {
  readonly name: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

const MoreButton = ({ name, open, onToggle }: MoreProps) => (
  <button type="button" className="more" aria-expanded={open} aria-label={name} onClick={onToggle}>
    <span aria-hidden="true">⋯</span>
  </button>
);

function Answers({ message, who, open }: Props & { readonly open: boolean }) {
  const seat = useSeat();
  const given = seat.room.heard.some(({ seq, key }) => seq === message.seq && key === seat.you.key);
  if (!open && !given) return null;
  return (
    <div className="answers">
      {knows(seat, 'message.heard') && <HeardChips message={message} open={open} />}
      {open && <Further message={message} who={who} />}
    </div>
  );
}

/** Towards a member: a hand, help, or a rest from them. A facilitator is always heard. */
function Further({ message: { seq, author }, who }: Props) {
  const say = useWords(words);
  const seat = useSeat();
  const { room, you } = seat;
  const [offering, setOffering] = useState(false);
  const raised = room.people.some(({ key, hand }) => key === you.key && hand !== null);
  const isMember = room.names[author]?.role === 'member';
  const muted = room.myMutes.includes(author);
  const ask = room.client.ask;
  return (
    <>
      {!raised && (
        <Button onClick={() => ask({ type: 'hand.raise', reason: 'respond', to: seq })}>
          {say.respond}
        </Button>
      )}
      {isMember && knows(seat, 'help.offer') && (
        <Button onClick={() => setOffering(true)}>{say.offer}</Button>
      )}
      {isMember && knows(seat, 'peer.mute') && (
        <Button look="quiet" onClick={() => ask({ type: 'peer.mute', member: author, on: !muted })}>
          {muted ? say.unmute(who) : say.mute(who)}
        </Button>
      )}
      {offering && <OfferDialog seq={seq} who={who} onClose={() => setOffering(false)} />}
    </>
  );
}

/** My own words may be changed for two minutes, and it is said that they were. */
function Mine({ message: { seq, at, text } }: { readonly message: Message }) {
  const say = useWords(words);
  const seat = useSeat();
  const [open, setOpen] = useState(false);
  const [editing, setEditing] = useState(false);
  const until = Date.parse(at) + EDIT_MS;
  const now = useNow(60_000, until);
  const close = () => setEditing(false);
  if (!knows(seat, 'message.edit') || (now >= until && !editing)) return null;
  return (
    <>
      <MoreButton name={say.aboutMine} open={open} onToggle={() => setOpen(!open)} />
      {open && (
        <div className="answers">
          <Button onClick={() => setEditing(true)}>{say.edit}</Button>
        </div>
      )}
      {editing && <EditDialog seq={seq} text={text ?? ''} onClose={close} />}
    </>
  );
}
