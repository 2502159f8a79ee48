import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { MemberActions } from '../people/MemberActions';
import { standingFact } from '../people/standing';
import type { Staff } from '../shapes';
import { Empty, Facts } from '../ui/bits';
import { Card, Page } from '../ui/Page';
import { Ready } from '../ui/Trouble';
import { ROLE_WORDS } from '../words/names';
import { deactivateStaff, inviteStaffAgain, reactivateStaff } from './commands';
import { EditDialog } from './EditDialog';
import { Licences } from './Licences';
import { staffQuery } from './queries';

const route = getRouteApi('/shell/staff/$staffId');

export function StaffPage() {
  const { staffId } = route.useParams();
  const staff = useInfiniteQuery(staffQuery());
  const person = staff.data?.find(({ id }) => id === staffId);
  const { hasNextPage, isFetching, fetchNextPage } = staff;
  useEffect(() => {
    if (!person && hasNextPage && !isFetching) void fetchNextPage();
  }, [person, hasNextPage, isFetching, fetchNextPage]);
  return (
    <Page
      title={person?.display_name ?? 'Colleague'}
      back={{ to: { to: '/staff' }, label: 'Staff' }}
      actions={person && <Actions person={person} />}
    >
      <Ready query={staff}>
        {() =>
          person ? (
            <Details person={person} />
          ) : (
            <Empty title="This person is not on the staff here">
              Choose someone from the list.
            </Empty>
          )
        }
      </Ready>
    </Page>
  );
}

const Details = ({ person }: { readonly person: Staff }) => (
  <>
    <Card>
      <Facts
        facts={[
          standingFact(person.status),
          ['Role', ROLE_WORDS[person.role] ?? person.role],
          ['Credentials', person.credentials],
          ['NPI', person.npi],
          ['E-mail', person.email],
        ]}
      />
    </Card>
    <Licences person={person} />
  </>
);

const COMMANDS = {
  invite: inviteStaffAgain,
  reactivate: reactivateStaff,
  deactivate: deactivateStaff,
};

const Actions = ({ person }: { readonly person: Staff }) => (
  <MemberActions
    id={person.id}
    name={person.display_name}
    may={{ ...person.abilities, invite: person.abilities.invite_again }}
    commands={COMMANDS}
    touches={[['staff']]}
    losing="They are signed out everywhere at once, live rooms included. What they wrote stays."
    editing={(onClose) => <EditDialog person={person} onClose={onClose} />}
  />
);
