import { Fragment, useState } from 'react';
import type { Person } from '../../room/protocol';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useWords } from '../../ui/language';
import { words } from './words';

interface Props {
  readonly people: readonly Person[];
  readonly you: string;
}

const SHOWN = 5;

const holds = ({ role }: Person) => role === 'facilitator';
const inOrder = (people: readonly Person[]) =>
  people.toSorted(
    (one, other) =>
      Number(other.here) - Number(one.here) ||
      Number(holds(other)) - Number(holds(one)) ||
      one.name.localeCompare(other.name),
  );

/** On a phone: who is here at a glance; a tap opens the names. */
export function PeopleStrip({ people, you }: Props) {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  const here = inOrder(people).filter((person) => person.here);
  const hands = here.filter(({ hand }) => hand !== null).map(({ name }) => name);
  return (
    <div className="room-strip">
      <button type="button" onClick={() => setOpen(true)} aria-haspopup="dialog">
        <span className="avatars">
          {here.slice(0, SHOWN).map((person) => (
            <Avatar key={person.key} name={person.name} of={person.key} holds={holds(person)} />
          ))}
        </span>
        <span>
          <strong>{say.here(here.length)}</strong>
          {hands.length > 0 && (
            <span className="muted small hands">{say.handUp(hands.join(', '))}</span>
          )}
        </span>
      </button>
      {open && (
        <Dialog title={say.people} onClose={() => setOpen(false)}>
          <PeopleList people={people} you={you} />
          <Button wide onClick={() => setOpen(false)}>
            {say.close}
          </Button>
        </Dialog>
      )}
    </div>
  );
}

export function PeopleList({ people, you }: Props) {
  return (
    <ul className="stack people">
      {inOrder(people).map((person) => (
        <OnePerson key={person.key} person={person} you={you} />
      ))}
    </ul>
  );
}

function OnePerson({ person, you }: { person: Person; you: string }) {
  const say = useWords(words);
  const { key, name, pronouns, role, here, hand } = person;
  const facts = [
    key === you && say.you,
    pronouns,
    role === 'facilitator' && say.facilitator,
    role === 'observer' && say.observer,
    !here && say.away,
  ].filter((fact): fact is string => Boolean(fact));
  return (
    <li>
      <Avatar name={name} of={key} holds={holds(person)} away={!here} />
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
      {hand !== null && <span className="chip warm">{say.hand}</span>}
    </li>
  );
}
