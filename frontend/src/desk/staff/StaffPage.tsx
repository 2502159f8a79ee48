import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useAct } from '../act';
import type { Staff } from '../shapes';
import { Chip, Empty, Facts } from '../ui/bits';
import { ReasonDialog } from '../ui/dialogs';
import { Card, Page } from '../ui/Page';
import { Ready, Trouble } from '../ui/Trouble';
import { memberState } from '../words/members';
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

function Details({ person }: { readonly person: Staff }) {
  const [words, tone] = memberState(person.status);
  return (
    <>
      <Card>
        <Facts
          facts={[
            [
              'Status',
              <Chip key="status" tone={tone}>
                {words}
              </Chip>,
            ],
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
}

function useReturns() {
  const again = useAct({
    run: reactivateStaff,
    touches: [['staff']],
    said: 'They have access again.',
  });
  const invite = useAct({
    run: inviteStaffAgain,
    touches: [['staff']],
    said: 'A new invitation is on its way. The old link no longer works.',
  });
  return { again, invite };
}

function Actions({ person }: { readonly person: Staff }) {
  const [editing, edit] = useDisclosure(false);
  const [ending, end] = useDisclosure(false);
  const { change, deactivate, reactivate, invite_again } = person.abilities;
  const { again, invite } = useReturns();
  return (
    <>
      {invite_again?.allowed && (
        <Button
          variant="default"
          loading={invite.isPending}
          onClick={() => invite.mutate(person.id)}
        >
          Send invitation again
        </Button>
      )}
      {change?.allowed && (
        <Button variant="default" onClick={edit.open}>
          Edit…
        </Button>
      )}
      {reactivate?.allowed ? (
        <Button loading={again.isPending} onClick={() => again.mutate(person.id)}>
          Reactivate
        </Button>
      ) : (
        deactivate?.allowed && (
          <Button variant="default" onClick={end.open}>
            Deactivate…
          </Button>
        )
      )}
      <Trouble error={again.error ?? invite.error} />
      {editing && <EditDialog person={person} onClose={edit.close} />}
      {ending && <DeactivateDialog person={person} onClose={end.close} />}
    </>
  );
}

function DeactivateDialog({ person, onClose }: { person: Staff; onClose: () => void }) {
  const deactivate = useAct({
    run: deactivateStaff,
    touches: [['staff']],
    said: 'Their access has ended.',
    after: onClose,
  });
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={`Deactivate ${person.display_name}?`}
      confirm="Deactivate"
      danger
      busy={deactivate.isPending}
      error={deactivate.error}
      onConfirm={(reason) => deactivate.mutate({ id: person.id, reason })}
    >
      They are signed out everywhere at once, live rooms included. What they wrote stays.
    </ReasonDialog>
  );
}
