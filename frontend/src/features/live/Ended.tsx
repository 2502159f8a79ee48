import type { Ending } from '../../room/protocol';
import type { LiveRoom } from '../../room/useRoom';
import { Button } from '../../ui/Button';
import { Link } from '../../ui/Link';
import { useWords } from '../../ui/language';
import { GetHelp } from '../crisis/GetHelp';
import { Appeal } from './safety/Appeal';
import { CallLost } from './safety/CallLost';
import { words } from './words';

interface Props {
  readonly why: Ending;
  /** The session. */
  readonly id: string;
  readonly room: LiveRoom;
}

/** The end of somebody's time in the room. Nothing that was said stays on this screen. */
export function Ended({ why, id, room: { status, entries, client, revoked, calling } }: Props) {
  const say = useWords(words);
  const elsewhere: Readonly<Record<string, string>> = say.revoked;
  const outside = why === 'removed' && revoked !== null ? elsewhere[revoked] : undefined;
  const byFacilitator = why === 'removed' && outside === undefined;
  const told = entries.findLast((entry) => entry.type === 'notice' && entry.kind === 'told');
  const mayReturn = why === 'left' || (why === 'closed' && status !== 'closed');
  return (
    <main id="main" className="stage" tabIndex={-1}>
      <CallLost calling={calling} />
      <div className="card" role="status">
        <p>{outside ?? say.endings[why]}</p>
        {byFacilitator && told && <p dir="auto">{say.because(told.reason)}</p>}
        {why === 'removed' && <p className="muted">{say.endings.removedMore}</p>}
      </div>
      {byFacilitator && <Appeal session={id} onReturn={client.start} />}
      <div className="row">
        {mayReturn && (
          <Button look="main" onClick={client.start}>
            {say.back}
          </Button>
        )}
        <Link to="/home" className="button">
          {say.toGroups}
        </Link>
        <GetHelp />
      </div>
    </main>
  );
}
