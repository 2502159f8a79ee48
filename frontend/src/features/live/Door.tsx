import { useMemo } from 'react';
import type { You } from '../../room/protocol';
import type { LiveRoom } from '../../room/useRoom';
import { Button } from '../../ui/Button';
import { formatDay, formatList, formatSpan } from '../../ui/dates';
import { useLanguage, useWords } from '../../ui/language';
import { within } from '../../ui/within';
import { PrivateNews, PrivateWord } from './apart/PrivateWord';
import { LinkBanner } from './LinkBanner';
import { HelpLine } from './safety/HelpLine';
import { NeedHelp } from './safety/NeedHelp';
import { words as safetyWords } from './safety/words';
import { SeatPlace } from './seat';
import { useAside } from './useAside';
import { words } from './words';

interface Props {
  readonly room: LiveRoom;
  readonly you: You;
  readonly onStepOut: () => void;
}

/** Waiting to be let in: who holds the room is known, who sits in it is not. They can be reached from here. */
export function Door({ room, you, onStepOut }: Props) {
  const seat = useMemo(() => ({ room, you }), [room, you]);
  return (
    <SeatPlace.Provider value={seat}>
      <LinkBanner link={room.link} />
      <main id="main" className="stage" tabIndex={-1}>
        <Waiting room={room} />
        <Reach onStepOut={onStepOut} />
      </main>
    </SeatPlace.Provider>
  );
}

function Reach({ onStepOut }: Pick<Props, 'onStepOut'>) {
  const say = useWords(safetyWords);
  const aside = useAside();
  return (
    <>
      <PrivateNews from={aside.from} onOpen={aside.show} />
      <HelpLine onPrivate={aside.show} />
      <div className="row">
        <Button onClick={onStepOut}>{say.leaveShort}</Button>
        <NeedHelp onPrivate={aside.show} />
      </div>
      {aside.open && <PrivateWord onClose={aside.close} />}
    </>
  );
}

function Waiting({ room }: Pick<Props, 'room'>) {
  const say = useWords(words);
  const { language } = useLanguage();
  const holders = room.people.filter(({ role }) => role === 'facilitator');
  const names = formatList(
    holders.map(({ name }) => within(name)),
    language,
  );
  return (
    <div className="card door" role="status">
      <h2>{say.atDoor}</h2>
      <p>{say.atDoorText}</p>
      {holders.length > 0 && <p className="muted">{say.atDoorNames(names)}</p>}
      {room.session && (
        <p className="muted">
          {formatDay(room.session.starts_at, language)},{' '}
          {formatSpan(room.session.starts_at, room.session.ends_at, language)}
        </p>
      )}
    </div>
  );
}
