import { useEffect, useState } from 'react';
import { type LiveRoom, useRoom } from '../../room/useRoom';
import { whenFree } from '../../ui/hold';
import { useWords } from '../../ui/language';
import { lazily } from '../../ui/lazily';
import { navigate } from '../../ui/router';
import { forgetSeen } from '../../ui/seen';
import { useHold } from '../../ui/useHold';
import { useAccount } from '../accounts/account';
import { currentAccount } from '../accounts/commands';
import { GetHelp } from '../crisis/GetHelp';
import { Door } from './Door';
import { forgetDrafts } from './drafts';
import { Ended } from './Ended';
import { Leaving } from './LeaveWords';
import { RoomHeader } from './RoomHeader';
import { RoomScreen } from './RoomScreen';
import { ShutDoor } from './ShutDoor';
import { CallLost } from './safety/CallLost';
import { words } from './words';

const PATIENCE = 3;
const Outside = lazily(() => import('../admission/Outside').then((it) => it.Outside));

/** A gate that closed is not the end: there is something to do, and then the way back. */
const GATE: readonly string[] = ['gate_closed', 'consent_withdrawn', 'risk_flag'];
const gateSaid = ({ link, revoked, rebuff }: LiveRoom): string | undefined =>
  link.state === 'ended' && link.why === 'removed'
    ? ([revoked, rebuff?.code].find((code) => GATE.includes(code ?? '')) ?? undefined)
    : undefined;

/** One session, from the door to its end, as a participant sees it. */
export function SessionScreen({ id }: { readonly id: string }) {
  const room = useRoom(id);
  const [draft, setDraft] = useState(false);
  const unsent = room.pending.some(({ state }) => state !== 'sent');
  const calls = room.calling === 'going';
  const words = unsent || draft;
  const { leaving, stay, leave } = useHold(words || calls);
  const leaveWords = () => {
    forgetDrafts();
    leave();
  };
  useSignInWatch(room);
  return (
    <div className="room">
      <RoomHeader room={room} />
      <Stage id={id} room={room} onDraft={setDraft} />
      {leaving && (
        <Leaving {...{ calls, words }} pending={room.pending} onStay={stay} onLeave={leaveWords} />
      )}
    </div>
  );
}

interface StageProps {
  readonly id: string;
  readonly room: LiveRoom;
  readonly onDraft: (stands: boolean) => void;
}

function Stage({ id, room, onDraft }: StageProps) {
  const say = useWords(words);
  const { link, you, status, client } = room;
  if (!you && link.state === 'ended' && link.why === 'closed')
    return <ShutDoor id={id} room={room} />;
  if (you?.standing === 'removed') return <Ended why="removed" id={id} room={room} />;
  const shut = gateSaid(room);
  if (shut) return <ShutOut id={id} why={shut} room={room} />;
  const wasInside = status === 'closed' && you?.standing === 'admitted';
  if (link.state === 'ended' && !(link.why === 'closed' && wasInside)) {
    return <Ended why={link.why} id={id} room={room} />;
  }
  if (!you) {
    return (
      <main id="main" className="stage" tabIndex={-1}>
        <p role="status">{link.state === 'waiting' ? say.lost : say.connecting}</p>
        <div className="row">
          <GetHelp />
        </div>
      </main>
    );
  }
  const stepOut = () =>
    whenFree(() => {
      client.leave();
      navigate('/home');
    });
  if (you.standing === 'waiting') return <Door room={room} you={you} onStepOut={stepOut} />;
  return <RoomScreen room={room} you={you} onLeave={stepOut} onDraft={onDraft} />;
}

/** Outside because the gate closed: what is needed, and help within reach. */
function ShutOut({ id, why, room }: { id: string; why: string; room: LiveRoom }) {
  const { client } = room;
  const comeBack = () => {
    client.readRebuff();
    client.start();
  };
  return (
    <main id="main" className="stage tall" tabIndex={-1}>
      <CallLost calling={room.calling} />
      <Outside session={id} why={why} onReturn={comeBack} />
      <div className="row">
        <GetHelp />
      </div>
    </main>
  );
}

/**
 * A line that keeps failing may mean that the sign-in is over: the account is asked, not guessed.
 * Where another person has signed in instead, their other tabs are left alone.
 */
function useSignInWatch({ link }: LiveRoom) {
  const { drop, refresh, take } = useAccount();
  const attempt = link.state === 'waiting' ? link.attempt : 0;
  const signedOut = link.state === 'ended' && link.why === 'signed_out';
  useEffect(() => {
    if (attempt > 0 && attempt % PATIENCE === 0) void refresh();
  }, [attempt, refresh]);
  useEffect(() => {
    if (!signedOut) return;
    forgetDrafts();
    forgetSeen();
    const gone = () => drop('idle');
    currentAccount().then((now) => (now.stage === 'ready' ? take(now) : gone()), gone);
  }, [signedOut, drop, take]);
}
