import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useAct } from '../act';
import type { Group } from '../shapes';
import { useMe } from '../shell/queries';
import { Page } from '../ui/Page';
import { Ready } from '../ui/Trouble';
import { createGroup, updateGroup } from './commands';
import { bodyOf, emptyGroup, valuesOf } from './form';
import { GroupForm } from './GroupForm';
import { groupQuery } from './queries';

const editRoute = getRouteApi('/shell/groups/$groupId/edit');

/** After saving, to the group: its sessions are planned by then. */
function useToGroup() {
  const navigate = useNavigate();
  return ({ id }: Group) => void navigate({ to: '/groups/$groupId', params: { groupId: id } });
}

export function NewGroup() {
  const me = useMe();
  const create = useAct({
    run: createGroup,
    touches: [['groups'], ['sessions']],
    said: 'The group is set up and its sessions are planned.',
    after: useToGroup(),
  });
  const own = me.role === 'facilitator' ? me.memberId : '';
  return (
    <Page title="New group" back={{ to: { to: '/groups' }, label: 'Groups' }}>
      <GroupForm
        initial={emptyGroup(own, me.clinic.time_zone)}
        people={[]}
        confirm="Create group"
        act={create}
        onSubmit={(values, onError) => create.mutate(bodyOf(values), { onError })}
      />
    </Page>
  );
}

export function EditGroup() {
  const { groupId } = editRoute.useParams();
  const group = useQuery(groupQuery(groupId));
  return (
    <Page
      title="Edit group"
      back={{ to: { to: '/groups/$groupId', params: { groupId } }, label: 'Group' }}
    >
      <Ready query={group}>{(data) => <Editing key={data.id} group={data} />}</Ready>
    </Page>
  );
}

function Editing({ group }: { readonly group: Group }) {
  const update = useAct({
    run: updateGroup,
    touches: [['groups'], ['sessions']],
    said: 'The group is saved.',
    after: useToGroup(),
  });
  return (
    <GroupForm
      initial={valuesOf(group)}
      people={[group.facilitator, ...group.co_facilitators]}
      confirm="Save group"
      act={update}
      onSubmit={(values, onError) =>
        update.mutate({ id: group.id, ...bodyOf(values) }, { onError })
      }
    />
  );
}
