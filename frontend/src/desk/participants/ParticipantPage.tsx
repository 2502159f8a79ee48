import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useAct } from '../act';
import type { Participant } from '../shapes';
import { Chip, Empty, Facts } from '../ui/bits';
import { ReasonDialog } from '../ui/dialogs';
import { Card, Page, Section } from '../ui/Page';
import { Row, Rows } from '../ui/Rows';
import { Ready, Trouble } from '../ui/Trouble';
import { memberState } from '../words/members';
import { deactivateParticipant, inviteAgain, reactivateParticipant } from './commands';
import { EditDialog } from './EditDialog';
import { participantQuery } from './queries';

const route = getRouteApi('/shell/participants/$participantId');
const TOUCHES = [['participants'], ['groups']];

export function ParticipantPage() {
  const { participantId } = route.useParams();
  const person = useQuery(participantQuery(participantId));
  return (
    <Page
      key={person.data?.legal_name ?? 'unknown'}
      title={person.data?.legal_name ?? 'Participant'}
      back={{ to: { to: '/participants' }, label: 'Participants' }}
      actions={person.data && <Actions person={person.data} />}
    >
      <Ready query={person}>{(found) => <Details person={found} />}</Ready>
    </Page>
  );
}

function Details({ person }: { readonly person: Participant }) {
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
            ['Known to groups as', person.alias && <bdi>{person.alias}</bdi>],
            ['Pronouns', person.pronouns && <bdi>{person.pronouns}</bdi>],
            ['E-mail', person.email],
            ['Phone', person.phone],
          ]}
        />
      </Card>
      <GroupsOf person={person} />
    </>
  );
}

const GroupsOf = ({ person }: { readonly person: Participant }) => (
  <Section title="Groups">
    {person.groups.length === 0 ? (
      <Empty title="In no group yet">
        Open a group's roster to offer them a seat. They can come once it is theirs.
      </Empty>
    ) : (
      <Rows label="Groups">
        {person.groups.map(({ id, name }) => (
          <Row
            key={id}
            title={
              <Link to="/groups/$groupId" params={{ groupId: id }} search={{ tab: 'roster' }}>
                <bdi>{name}</bdi>
              </Link>
            }
          />
        ))}
      </Rows>
    )}
  </Section>
);

function useReturns() {
  const back = useAct({
    run: reactivateParticipant,
    touches: TOUCHES,
    said: 'They have access again.',
  });
  const again = useAct({
    run: inviteAgain,
    touches: TOUCHES,
    said: 'A new invitation is on its way. The old link no longer works.',
  });
  return { back, again };
}

function Actions({ person }: { readonly person: Participant }) {
  const [editing, edit] = useDisclosure(false);
  const [ending, end] = useDisclosure(false);
  const { change, deactivate, invite, reactivate } = person.abilities;
  const { back, again } = useReturns();
  return (
    <>
      {invite.allowed && (
        <Button variant="default" loading={again.isPending} onClick={() => again.mutate(person.id)}>
          Send invitation again
        </Button>
      )}
      {change.allowed && (
        <Button variant="default" onClick={edit.open}>
          Edit…
        </Button>
      )}
      {deactivate.allowed && (
        <Button variant="default" onClick={end.open}>
          Deactivate…
        </Button>
      )}
      {reactivate.allowed && (
        <Button loading={back.isPending} onClick={() => back.mutate(person.id)}>
          Reactivate
        </Button>
      )}
      <Trouble error={again.error ?? back.error} />
      {editing && <EditDialog person={person} onClose={edit.close} />}
      {ending && <DeactivateDialog person={person} onClose={end.close} />}
    </>
  );
}

function DeactivateDialog({ person, onClose }: { person: Participant; onClose: () => void }) {
  const deactivate = useAct({
    run: deactivateParticipant,
    touches: TOUCHES,
    said: 'Their access has ended.',
    after: onClose,
  });
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={`Deactivate ${person.legal_name}?`}
      confirm="Deactivate"
      danger
      busy={deactivate.isPending}
      error={deactivate.error}
      onConfirm={(reason) => deactivate.mutate({ id: person.id, reason })}
    >
      They lose access at once, in a live room too. Their record stays.
    </ReasonDialog>
  );
}
