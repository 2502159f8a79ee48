import { holdOf } from '../../room/floor';
import { Button } from '../../ui/Button';
import { useWords } from '../../ui/language';
import { PrivateNews } from './apart/PrivateWord';
import { PhaseCards } from './arc/PhaseCards';
import { Composer } from './Composer';
import { PieceCard } from './circle/PieceCard';
import { Hand } from './HandDialog';
import { More } from './More';
import { HelpLine } from './safety/HelpLine';
import { NeedHelp } from './safety/NeedHelp';
import { SteppedOut } from './safety/SteppedOut';
import { words as safetyWords } from './safety/words';
import { knows, useSeat } from './seat';
import { words as heldWords } from './speech/holding';
import { words } from './words';

export interface Aside {
  readonly show: () => void;
  /** Who wrote something there that I have not seen. */
  readonly from: string | null;
}

interface Props {
  readonly onLeave: () => void;
  readonly onDraft: (stands: boolean) => void;
  readonly aside: Aside;
}

/** At the height of the thumb: what concerns me now, where I write, and the few things always at hand. */
export function Tools({ onLeave, onDraft, aside }: Props) {
  const say = useWords(words);
  const held = useWords(heldWords);
  const { room, you } = useSeat();
  const { status, paused, circle } = room;
  const hold = holdOf(room);
  const listens = you.role === 'observer';
  const out = room.people.some((person) => person.key === you.key && person.out === true);
  return (
    <>
      {status === 'lobby' && <p className="small muted">{say.inLobby}</p>}
      {listens && <p className="small muted">{say.listening}</p>}
      <div className="cards">
        <HelpLine onPrivate={aside.show} />
        {circle && !paused && !out && <PieceCard circle={circle} />}
        <PrivateNews from={aside.from} onOpen={aside.show} />
        {!paused && !out && <PhaseCards />}
      </div>
      {out && <SteppedOut onLeave={onLeave} />}
      {hold && !out && room.held.length === 0 && <p className="small muted">{held.why[hold]}</p>}
      {!listens && !out && <Composer onDraft={onDraft} />}
      <div className="room-tools">
        {!listens && !out && <Hand />}
        {!out && <StepOut onLeave={onLeave} />}
        <NeedHelp onPrivate={aside.show} />
        <More onPrivate={aside.show} onLeave={onLeave} />
      </div>
    </>
  );
}

/** Out without a word, and still listening. Who only listens, or has nothing to step out of yet, leaves. */
function StepOut({ onLeave }: { readonly onLeave: () => void }) {
  const say = useWords(safetyWords);
  const seat = useSeat();
  const { room, you } = seat;
  const steps = room.status === 'open' && you.role === 'member' && knows(seat, 'step.out');
  if (!steps) return <Button onClick={onLeave}>{say.leaveShort}</Button>;
  return (
    <Button
      aria-keyshortcuts="Alt+Shift+S"
      data-key="step"
      onClick={() => room.client.ask({ type: 'step.out' })}
    >
      {say.stepOut}
    </Button>
  );
}
