import { stillToSpeak } from '../../../room/floor';
import type { Circle, Intent } from '../../../room/protocol';
import { Button } from '../../../ui/Button';
import { useWords } from '../../../ui/language';
import { useNow } from '../../../ui/useNow';
import { useSeat } from '../seat';
import { useNamed } from '../useNamed';
import { words } from './words';

const LOOK_MS = 5000;

/** What I may do with the piece now. Nothing where it is with somebody else. */
export function PieceCard({ circle }: { readonly circle: Circle }) {
  const { you } = useSeat();
  const { stage, holder, listener } = circle;
  if (stage === 'speaking' && holder === you.key) return <MyTurn circle={circle} />;
  if (stage === 'reflecting' && listener === you.key) return <SayBack circle={circle} />;
  if (stage === 'confirming' && holder === you.key) return <Confirm circle={circle} />;
  return null;
}

const useSaid = (since: string): boolean => {
  const { room, you } = useSeat();
  const from = Date.parse(since);
  return room.entries.some(
    ({ type, author, at }) => type === 'message' && author === you.key && Date.parse(at) >= from,
  );
};

function MyTurn({ circle: { since, seconds, newcomer } }: { readonly circle: Circle }) {
  const say = useWords(words);
  const { room, you } = useSeat();
  const now = useNow(LOOK_MS);
  const said = useSaid(since);
  const long = seconds !== null && now - Date.parse(since) > seconds * 1000;
  const othersCome = stillToSpeak(room).length > 1;
  const ask = (intent: Intent) => () => void room.client.ask(intent);
  const skip = (later: boolean): Intent => ({ type: 'turn.skip', member: null, later });
  return (
    <div className="say piece" role="status">
      <p>{newcomer === you.key ? say.newcomer : long ? say.timeCue : say.yourTurn}</p>
      <div className="row">
        {said ? (
          <Button look="main" onClick={ask({ type: 'turn.pass' })}>
            {say.passOn}
          </Button>
        ) : (
          <>
            <Button onClick={ask(skip(false))}>{say.pass}</Button>
            {othersCome && <Button onClick={ask(skip(true))}>{say.later}</Button>}
          </>
        )}
      </div>
    </div>
  );
}

/** Saying it is enough: the room then turns to the speaker. */
function SayBack({ circle: { holder } }: { readonly circle: Circle }) {
  const say = useWords(words);
  const { client } = useSeat().room;
  const named = useNamed();
  return (
    <div className="say piece" role="status">
      <p>{say.sayBack(named(holder))}</p>
      <div className="row">
        <Button onClick={() => client.ask({ type: 'reflection.done' })}>{say.done}</Button>
      </div>
    </div>
  );
}

function Confirm({ circle: { listener } }: { readonly circle: Circle }) {
  const say = useWords(words);
  const { client } = useSeat().room;
  const named = useNamed();
  return (
    <div className="say piece" role="status">
      <p>{say.confirm(named(listener))}</p>
      <Button look="main" onClick={() => client.ask({ type: 'reflection.confirm' })}>
        {say.yes}
      </Button>
    </div>
  );
}
