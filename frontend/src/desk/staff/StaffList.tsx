import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Staff } from '../shapes';
import { Chip, Initials, More } from '../ui/bits';
import { Page } from '../ui/Page';
import { Row, Rows } from '../ui/Rows';
import { Ready } from '../ui/Trouble';
import { memberState } from '../words/members';
import { ROLE_WORDS } from '../words/names';
import { InviteDialog } from './InviteDialog';
import { staffQuery } from './queries';
import { LICENCE_WORDS } from './words';

export function StaffList() {
  const staff = useInfiniteQuery(staffQuery());
  const [inviting, invite] = useDisclosure(false);
  return (
    <Page title="Staff" actions={<Button onClick={invite.open}>Invite a colleague…</Button>}>
      <Ready query={staff}>
        {(people) => (
          <>
            <Rows label="Staff">
              {people.map((person) => (
                <StaffRow key={person.id} person={person} />
              ))}
            </Rows>
            <More query={staff} />
          </>
        )}
      </Ready>
      {inviting && <InviteDialog onClose={invite.close} />}
    </Page>
  );
}

function StaffRow({ person }: { readonly person: Staff }) {
  const [words, tone] = memberState(person.status);
  const attention = person.licences.filter(({ state }) => state !== 'valid');
  return (
    <Row
      mark={<Initials name={person.display_name} seed={person.id} />}
      title={
        <Link to="/staff/$staffId" params={{ staffId: person.id }}>
          <bdi>{person.display_name}</bdi>
          {person.credentials && `, ${person.credentials}`}
        </Link>
      }
      detail={
        <>
          {ROLE_WORDS[person.role] ?? person.role} · {person.email}
        </>
      }
      state={
        <>
          {attention.map(({ id, state }) => (
            <Chip key={id} tone={LICENCE_WORDS[state][1]}>
              Licence: {LICENCE_WORDS[state][0].toLowerCase()}
            </Chip>
          ))}
          <Chip tone={tone}>{words}</Chip>
        </>
      }
    />
  );
}
