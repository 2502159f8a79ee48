import { useState } from 'react';
import type { RoomClient } from '../../room/client';
import type { Pending } from '../../room/model';
import { SESSION_CLOSED } from '../../room/protocol';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { useWords } from '../../ui/language';
import { words } from './words';

interface Props {
  readonly pending: Pending;
  readonly up: boolean;
  readonly name: string;
  readonly you: string;
  readonly client: RoomClient;
}

/** What I wrote and the room has not yet shown: on its way, waiting for the line, or not taken. */
export function PendingLine({ pending, up, name, you, client }: Props) {
  const say = useWords(words);
  const { text, state } = pending;
  const onItsWay = state === 'sent' ? say.sent : up ? say.sending : say.waitingLine;
  return (
    <li className="speech pending">
      <Avatar name={name} of={you} />
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
        {state === 'refused' && <NotSent pending={pending} client={client} />}
      </div>
    </li>
  );
}

/** Why the room did not take it, and what can still be done with the words. */
function NotSent({ pending: { cid, text, code }, client }: Pick<Props, 'pending' | 'client'>) {
  const say = useWords(words);
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
