import { useState } from 'react';
import type { Pending } from '../../room/model';
import { SESSION_CLOSED } from '../../room/protocol';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { useWords } from '../../ui/language';
import { useSeat } from './seat';
import { words } from './words';

/** What I wrote and the room has not yet shown: on its way, waiting for the line, or not taken. */
export function PendingLine({ pending }: { readonly pending: Pending }) {
  const say = useWords(words);
  const { room, you } = useSeat();
  const { text, state } = pending;
  const name = room.names[you.key]?.name ?? you.name;
  const up = room.link.state === 'live';
  const onItsWay = state === 'sent' ? say.sent : up ? say.sending : say.waitingLine;
  return (
    <div className="speech pending">
      <Avatar name={name} of={you.key} />
      <div>
        <p className="by">
          <strong>
            <bdi>{name}</bdi>
          </strong>{' '}
          <span className="chip">{say.you}</span>{' '}
          {state !== 'refused' && <span className="muted small">{onItsWay}</span>}
        </p>
        <p className="words" dir="auto">
          {text}
        </p>
        {state === 'refused' && <NotSent pending={pending} />}
      </div>
    </div>
  );
}

/** Why the room did not take it, and what can still be done with the words. */
function NotSent({ pending: { cid, text, code } }: { readonly pending: Pending }) {
  const say = useWords(words);
  const { client } = useSeat().room;
  const known: Readonly<Record<string, string>> = say.refusals;
  return (
    <div className="say warm" role="alert">
      <p>
        <strong>{say.notSent}</strong> {known[code] ?? known.other}
      </p>
      <div className="row">
        {code === SESSION_CLOSED ? (
          <Copy text={text} />
        ) : (
          <Button onClick={() => client.again(cid)}>{say.sendAgain}</Button>
        )}
        <Button look="quiet" onClick={() => client.discard(cid)}>
          {say.putAway}
        </Button>
      </div>
    </div>
  );
}

function Copy({ text }: { readonly text: string }) {
  const say = useWords(words);
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return <Button onClick={copy}>{copied ? say.copied : say.copy}</Button>;
}
