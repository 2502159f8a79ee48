import type { LiveRoom } from '../../room/useRoom';
import { Button } from '../../ui/Button';
import { formatDay, formatList, formatSpan } from '../../ui/dates';
import { useLanguage, useWords } from '../../ui/language';
import { GetHelp } from '../crisis/GetHelp';
import { LinkBanner } from './LinkBanner';
import { words } from './words';

interface Props {
  readonly room: LiveRoom;
  readonly onStepOut: () => void;
}

/** Waiting to be let in: who holds the room is known, who sits in it is not. */
export function Door({ room, onStepOut }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const holders = room.people.filter(({ role }) => role === 'facilitator');
  return (
    <>
      <LinkBanner link={room.link} />
      <main id="main" className="stage" tabIndex={-1}>
        <div className="card door" role="status">
          <h2>{say.atDoor}</h2>
          <p>{say.atDoorText}</p>
          {holders.length > 0 && (
            <p className="muted">
              {say.atDoorNames(
                formatList(
                  holders.map(({ name }) => name),
                  language,
                ),
              )}
            </p>
          )}
          {room.session && (
            <p className="muted">
              {formatDay(room.session.starts_at, language)},{' '}
              {formatSpan(room.session.starts_at, room.session.ends_at, language)}
            </p>
          )}
        </div>
        <div className="row">
          <Button onClick={onStepOut}>{say.stepOut}</Button>
          <GetHelp />
        </div>
      </main>
    </>
  );
}
