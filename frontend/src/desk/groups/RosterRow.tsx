import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Enrolment } from '../shapes';
import { Chip, Initials } from '../ui/bits';
import { Row } from '../ui/Rows';
import { day } from '../words/time';
import { standingOf } from './standing';

interface Props {
  readonly person: Enrolment;
  readonly zone: string;
  readonly onActivate: () => void;
  readonly onEnd: () => void;
}

export function RosterRow({ person, zone, onActivate, onEnd }: Props) {
  const [words, tone] = standingOf(person.status);
  const { leave, decline } = person.abilities;
  const mayEnd = person.status === 'active' ? leave.allowed : decline.allowed;
  const ending = person.status === 'active' ? 'End…' : 'Withdraw…';
  const name = person.legal_name ?? person.alias;
  return (
    <Row
      mark={<Initials name={person.alias || name} seed={person.id} />}
      title={
        person.participant ? (
          <Link to="/participants/$participantId" params={{ participantId: person.participant }}>
            <bdi>{name}</bdi>
          </Link>
        ) : (
          <bdi>{name}</bdi>
        )
      }
      detail={
        <>
          in the room as <bdi>{person.alias || 'no alias yet'}</bdi>
          {person.pronouns && ` · ${person.pronouns}`}
          {person.since && ` · since ${day(person.since, zone)}`}
        </>
      }
      state={<Chip tone={tone}>{words}</Chip>}
    >
      {person.abilities.activate.allowed && (
        <Button variant="default" onClick={onActivate} aria-label={`Accept for them… ${name}`}>
          Accept for them…
        </Button>
      )}
      {mayEnd && (
        <Button variant="default" onClick={onEnd} aria-label={`${ending} ${name}`}>
          {ending}
        </Button>
      )}
    </Row>
  );
}
