import type { You } from '../../room/protocol';
import type { LiveRoom } from '../../room/useRoom';
import { Button } from '../../ui/Button';
import { Link } from '../../ui/Link';
import { useWords } from '../../ui/language';
import { GetHelp } from '../crisis/GetHelp';
import { Composer } from './Composer';
import { LinkBanner } from './LinkBanner';
import { PeopleList, PeopleStrip } from './People';
import { Rebuffed } from './Rebuffed';
import { Transcript } from './Transcript';
import { words } from './words';

interface Props {
  readonly room: LiveRoom;
  readonly you: You;
  readonly onStepOut: () => void;
  /** Whether words stand in the field that were not sent. */
  readonly onDraft: (stands: boolean) => void;
}

/** Inside: who is here, what is said, and what I may do. */
export function RoomScreen({ room, you, onStepOut, onDraft }: Props) {
  const say = useWords(words);
  const over = room.status === 'closed';
  return (
    <>
      {!over && <PeopleStrip people={room.people} you={you.key} />}
      <LinkBanner link={over ? { state: 'live' } : room.link} />
      <aside className="room-people" aria-label={say.people}>
        {!over && <h2>{say.here(room.people.filter(({ here }) => here).length)}</h2>}
        <PeopleList people={room.people} you={you.key} />
      </aside>
      <Transcript room={room} you={you.key} />
      <footer className="room-footer">
        <Rebuffed rebuff={room.rebuff} onRead={room.client.readRebuff} />
        {over ? <Closed /> : <Tools {...{ room, you, onStepOut, onDraft }} />}
      </footer>
    </>
  );
}

function Closed() {
  const say = useWords(words);
  return (
    <div className="stack">
      <p role="status">{say.thanks}</p>
      <div className="row">
        <Link to="/home" className="button main">
          {say.toGroups}
        </Link>
        <GetHelp />
      </div>
    </div>
  );
}

function Tools({ room, you, onStepOut, onDraft }: Props) {
  const say = useWords(words);
  const { client, status, people } = room;
  const raised = people.some(({ key, hand }) => key === you.key && hand !== null);
  const listens = you.role === 'observer';
  return (
    <>
      {status === 'lobby' && <p className="small muted">{say.inLobby}</p>}
      {!listens && <Composer onSend={client.say} open={status === 'open'} onDraft={onDraft} />}
      <div className="room-tools">
        {!listens && (
          <Button
            aria-pressed={raised}
            disabled={status !== 'open'}
            onClick={() => client.ask({ type: raised ? 'hand.lower' : 'hand.raise' })}
          >
            {raised ? say.lower : say.raise}
          </Button>
        )}
        <Button onClick={onStepOut}>{say.stepOut}</Button>
        <GetHelp />
      </div>
    </>
  );
}
