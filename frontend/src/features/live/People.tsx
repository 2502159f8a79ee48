import { Fragment, useState } from 'react';
import { hands } from '../../room/floor';
import type { Person } from '../../room/protocol';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useWords } from '../../ui/language';
import { within } from '../../ui/within';
import { myRoom, SmallRoomStrip } from './apart/SmallRoom';
import { Arrivals } from './arc/PhaseCards';
import { Way } from './arc/Way';
import { CircleOrder, CircleStrip } from './circle/CircleStrip';
import { knows, useSeat } from './seat';
import { words as speechWords } from './speech/words';
import { words } from './words';

const SHOWN = 5;

const holds = ({ role }: Person) => role === 'facilitator';
const inOrder = (people: readonly Person[]) =>
  people.toSorted(
    (one, other) =>
      Number(other.here) - Number(one.here) ||
      Number(holds(other)) - Number(holds(one)) ||
      one.name.localeCompare(other.name),
  );

/** On a phone: whose turn it is and who is here, at a glance; a tap opens the names. */
export function StageStrip() {
  const say = useWords(words);
  const { room } = useSeat();
  const [open, setOpen] = useState(false);
  const small = myRoom(room.breakouts);
  const look = room.circle && !small ? ' holder' : small ? ' apart' : '';
  return (
    <div className={`room-strip${look}`}>
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
        aria-keyshortcuts="Alt+Shift+P"
        data-key="people"
      >
        {small ? (
          <SmallRoomStrip room={small} until={room.breakouts?.until ?? ''} />
        ) : room.circle ? (
          <CircleStrip circle={room.circle} />
        ) : (
          <WhoIsHere />
        )}
      </button>
      {open && (
        <Dialog title={say.people} onClose={() => setOpen(false)}>
          <PeopleList whole />
          <Button wide onClick={() => setOpen(false)}>
            {say.close}
          </Button>
        </Dialog>
      )}
    </div>
  );
}

function WhoIsHere() {
  const say = useWords(words);
  const { room } = useSeat();
  const here = inOrder(room.people).filter((person) => person.here);
  const up = hands(room).map(({ name }) => within(name));
  return (
    <>
      <span className="avatars">
        {here.slice(0, SHOWN).map((person) => (
          <Avatar key={person.key} name={person.name} of={person.key} holds={holds(person)} />
        ))}
      </span>
      <span>
        <strong>{say.here(here.length)}</strong>
        {up.length > 0 && <span className="muted small sub">{say.handUp(up.join(', '))}</span>}
      </span>
    </>
  );
}

/** `whole`: with what one may do about a person. Beside the conversation the names are enough. */
export function PeopleList({ whole = false }: { readonly whole?: boolean }) {
  const { room } = useSeat();
  return (
    <div className="stack">
      {room.circle && <CircleOrder circle={room.circle} />}
      <Arrivals />
      <ul className="stack people">
        {inOrder(room.people).map((person) => (
          <OnePerson key={person.key} person={person} whole={whole} />
        ))}
      </ul>
      <Way />
    </div>
  );
}

const useFacts = ({ key, pronouns, role, here, out }: Person): readonly string[] => {
  const say = useWords(words);
  const { you } = useSeat();
  return [
    key === you.key && say.you,
    pronouns,
    role === 'facilitator' && say.facilitator,
    role === 'observer' && say.observer,
    here && out === true && say.steppedOut,
    !here && say.away,
  ].filter((fact): fact is string => Boolean(fact));
};

function OnePerson({ person, whole }: { readonly person: Person; readonly whole: boolean }) {
  const say = useWords(words);
  const { key, name, here, hand, hand_reason } = person;
  const facts = useFacts(person);
  return (
    <li>
      <Avatar name={name} of={key} holds={holds(person)} away={!here || person.out === true} />
      <span className="who">
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span className="muted small">
          {facts.map((fact, place) => (
            <Fragment key={fact}>
              {place > 0 && ' · '}
              <bdi>{fact}</bdi>
            </Fragment>
          ))}
        </span>
      </span>
      {hand !== null && (
        <span className="chip warm">{hand_reason === 'respond' ? say.handRespond : say.hand}</span>
      )}
      <PeerMute person={person} whole={whole} />
    </li>
  );
}

/** A rest from somebody, that nobody but me knows of. */
function PeerMute({ person: { key, name, role }, whole }: { person: Person; whole: boolean }) {
  const say = useWords(speechWords);
  const seat = useSeat();
  const { room, you } = seat;
  const muted = room.myMutes.includes(key);
  const mine = key === you.key || you.role !== 'member' || room.status !== 'open';
  if (mine || (!whole && !muted) || role !== 'member' || !knows(seat, 'peer.mute')) return null;
  return (
    <Button
      look="quiet"
      aria-label={`${muted ? say.unmuteShort : say.muteShort}: ${name}`}
      onClick={() => room.client.ask({ type: 'peer.mute', member: key, on: !muted })}
    >
      {muted ? say.unmuteShort : say.muteShort}
    </Button>
  );
}
