import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ConsentsOf } from '../consent/ConsentsOf';
import { MemberActions } from '../people/MemberActions';
import { standingFact } from '../people/standing';
import { Call } from '../safety/Call';
import { RaiseButton } from '../safety/RaiseButton';
import { StandingFlags } from '../safety/StandingFlags';
import { ScreeningsOf } from '../screening/ScreeningsOf';
import type { Participant } from '../shapes';
import { Empty, Facts } from '../ui/bits';
import { Card, Page, Section } from '../ui/Page';
import { Row, Rows } from '../ui/Rows';
import { Ready } from '../ui/Trouble';
import { deactivateParticipant, inviteAgain, reactivateParticipant } from './commands';
import { EditDialog } from './EditDialog';
import { participantQuery } from './queries';

const route = getRouteApi('/shell/participants/$participantId');

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

const Details = ({ person }: { readonly person: Participant }) => (
  <>
    <StandingFlags person={person} />
    <Card>
      <Facts
        facts={[
          standingFact(person.status),
          ['Known to groups as', person.alias && <bdi>{person.alias}</bdi>],
          ['Pronouns', person.pronouns && <bdi>{person.pronouns}</bdi>],
          ['E-mail', person.email],
          ['Phone', person.phone && <Call number={person.phone} />],
        ]}
      />
    </Card>
    <GroupsOf person={person} />
    <ConsentsOf participant={person.id} />
    <ScreeningsOf participant={person.id} />
  </>
);

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

const COMMANDS = {
  invite: inviteAgain,
  reactivate: reactivateParticipant,
  deactivate: deactivateParticipant,
};

const Actions = ({ person }: { readonly person: Participant }) => (
  <MemberActions
    id={person.id}
    name={person.legal_name}
    may={person.abilities}
    commands={COMMANDS}
    touches={[['participants'], ['groups']]}
    losing="They lose access at once, in a live room too. Their record stays."
    editing={(onClose) => <EditDialog person={person} onClose={onClose} />}
  >
    <RaiseButton participant={person.id} name={person.legal_name} />
  </MemberActions>
);
