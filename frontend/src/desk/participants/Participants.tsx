import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Participant } from '../shapes';
import { Chip, Empty, Initials, More } from '../ui/bits';
import { Page } from '../ui/Page';
import { Row, Rows } from '../ui/Rows';
import { Ready } from '../ui/Trouble';
import { memberState } from '../words/members';
import { InviteDialog } from './InviteDialog';
import { participantsQuery } from './queries';

export function Participants() {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const [inviting, invite] = useDisclosure(false);
  const people = useInfiniteQuery({
    ...participantsQuery(search),
    placeholderData: (before) => before,
  });
  return (
    <Page
      title="Participants"
      actions={<Button onClick={invite.open}>Invite a participant…</Button>}
    >
      <TextInput
        type="search"
        label="Find a participant"
        description="By legal name, alias or e-mail address."
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        maw="26rem"
        autoComplete="off"
      />
      <Ready query={people}>
        {(found) =>
          found.length === 0 ? (
            <NobodyFound search={search} />
          ) : (
            <>
              <People people={found} />
              <More query={people} />
            </>
          )
        }
      </Ready>
      {inviting && <InviteDialog onClose={invite.close} />}
    </Page>
  );
}

const People = ({ people }: { readonly people: readonly Participant[] }) => (
  <Rows label="Participants">
    {people.map((person) => (
      <ParticipantRow key={person.id} person={person} />
    ))}
  </Rows>
);

const NobodyFound = ({ search }: { readonly search: string }) =>
  search ? (
    <Empty title={`Nobody found for “${search}”`}>
      Check the spelling, or invite them if they are new to the clinic.
    </Empty>
  ) : (
    <Empty title="No participants yet">
      Invite someone by e-mail. They choose a password and the name the group will know them by.
      Then you can offer them a seat in a group.
    </Empty>
  );

function ParticipantRow({ person }: { readonly person: Participant }) {
  const [words, tone] = memberState(person.status);
  const groups = person.groups.map(({ name }) => name).join(', ');
  return (
    <Row
      mark={<Initials name={person.alias || person.legal_name} seed={person.id} />}
      title={
        <Link to="/participants/$participantId" params={{ participantId: person.id }}>
          <bdi>{person.legal_name}</bdi>
        </Link>
      }
      detail={
        <>
          {person.alias && (
            <>
              known as <bdi>{person.alias}</bdi> ·{' '}
            </>
          )}
          <bdi>{groups || 'in no group'}</bdi>
        </>
      }
      state={<Chip tone={tone}>{words}</Chip>}
    />
  );
}
