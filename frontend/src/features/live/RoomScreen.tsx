import { useMemo, useState } from 'react';
import type { You } from '../../room/protocol';
import type { LiveRoom } from '../../room/useRoom';
import { Link } from '../../ui/Link';
import { useWords } from '../../ui/language';
import { GetHelp } from '../crisis/GetHelp';
import { PrivateWord } from './apart/PrivateWord';
import { myRoom, SmallRoom } from './apart/SmallRoom';
import { LinkBanner } from './LinkBanner';
import { type Listening, ListeningPlace } from './listening';
import { PeopleList, StageStrip } from './People';
import { Rebuffed } from './Rebuffed';
import { CallLost } from './safety/CallLost';
import { PausedStage } from './safety/PausedStage';
import { SeatPlace } from './seat';
import { Tools } from './Tools';
import { Transcript } from './Transcript';
import { useAside } from './useAside';
import { useKeys } from './useKeys';
import { words } from './words';

interface Props {
  readonly room: LiveRoom;
  readonly you: You;
  readonly onLeave: () => void;
  /** Whether words stand in the field that were not sent. */
  readonly onDraft: (stands: boolean) => void;
}

/** Inside: who is here, what is said, and what I may do. */
export function RoomScreen({ room, you, onLeave, onDraft }: Props) {
  const seat = useMemo(() => ({ room, you }), [room, you]);
  const [paused, pause] = useState(false);
  const listening = useMemo((): Listening => ({ paused, pause }), [paused]);
  return (
    <SeatPlace.Provider value={seat}>
      <ListeningPlace.Provider value={listening}>
        <Inside {...{ room, you, onLeave, onDraft }} />
      </ListeningPlace.Provider>
    </SeatPlace.Provider>
  );
}

function Inside({ room, you, onLeave, onDraft }: Props) {
  const say = useWords(words);
  const over = room.status === 'closed';
  const aside = useAside();
  useKeys();
  return (
    <>
      {!over && <StageStrip />}
      <LinkBanner link={over ? { state: 'live' } : room.link} />
      <aside className="room-people" aria-label={say.people}>
        {!over && <h2>{say.here(room.people.filter(({ here }) => here).length)}</h2>}
        <PeopleList />
      </aside>
      <Talk room={room} you={you} />
      <footer className="room-footer">
        <Rebuffed rebuff={room.rebuff} onRead={room.client.readRebuff} />
        {over ? <Closed calling={room.calling} /> : <Tools {...{ onLeave, onDraft, aside }} />}
      </footer>
      {aside.open && <PrivateWord onClose={aside.close} />}
    </>
  );
}

/** The conversation of all, my small room, or the quiet of a pause. */
function Talk({ room, you }: Pick<Props, 'room' | 'you'>) {
  const small = myRoom(room.breakouts);
  if (room.paused && you.role !== 'facilitator') return <PausedStage paused={room.paused} />;
  return small ? <SmallRoom room={small} /> : <Transcript />;
}

function Closed({ calling }: Pick<LiveRoom, 'calling'>) {
  const say = useWords(words);
  return (
    <div className="stack">
      <CallLost calling={calling} />
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
