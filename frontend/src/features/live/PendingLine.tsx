import type { RoomClient } from '../../room/client';
import type { Pending } from '../../room/model';
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
  const { cid, text, state, code } = pending;
  const known: Readonly<Record<string, string>> = say.refusals;
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
        {state === 'refused' && (
          <div className="say warm" role="alert">
            <p>
              <strong>{say.notSent}</strong> {known[code] ?? known.other}
            </p>
            <div className="row">
              <Button onClick={() => client.again(cid)}>{say.sendAgain}</Button>
              <Button look="quiet" onClick={() => client.discard(cid)}>
                {say.putAway}
              </Button>
            </div>
          </div>
        )}
      </div>
    </li>
  );
}
