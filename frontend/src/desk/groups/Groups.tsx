import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Group } from '../shapes';
import { useMe } from '../shell/queries';
import { Chip, Empty, More } from '../ui/bits';
import { LinkButton } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { Row, Rows } from '../ui/Rows';
import { Ready } from '../ui/Trouble';
import { KIND_WORDS } from '../words/names';
import { moment } from '../words/time';
import { groupsQuery } from './queries';

export function Groups() {
  const groups = useInfiniteQuery(groupsQuery());
  return (
    <Page title="Groups" actions={<Actions />}>
      <Ready query={groups}>
        {(all) =>
          all.length === 0 ? (
            <Empty title="No groups yet">
              A group has a facilitator, a rhythm and a number of seats. Once it is set up, its
              sessions are planned ahead and people can be offered a seat.
            </Empty>
          ) : (
            <>
              <Rows label="Groups">
                {all.map((group) => (
                  <GroupRow key={group.id} group={group} />
                ))}
              </Rows>
              <More query={groups} />
            </>
          )
        }
      </Ready>
    </Page>
  );
}

function Actions() {
  const { role } = useMe();
  const mayCreate = role === 'facilitator' || role === 'administrator';
  return (
    <>
      {role === 'facilitator' && (
        <LinkButton to="/rehearsal" variant="default">
          Dress rehearsal
        </LinkButton>
      )}
      {mayCreate && <LinkButton to="/groups/new">New group</LinkButton>}
    </>
  );
}

function GroupRow({ group }: { readonly group: Group }) {
  const next = group.next_session;
  return (
    <Row
      title={
        <Link to="/groups/$groupId" params={{ groupId: group.id }}>
          <bdi>{group.name}</bdi>
        </Link>
      }
      detail={
        <>
          {KIND_WORDS[group.kind]} · <bdi>{group.facilitator.display_name}</bdi> ·{' '}
          {next ? `next ${moment(next.starts_at, group.time_zone)}` : 'nothing planned'}
        </>
      }
      state={
        <>
          <Chip>
            {group.enrolled} of {group.capacity} seats
          </Chip>
          {(group.waiting ?? 0) > 0 && <Chip tone="warm">{group.waiting} waiting</Chip>}
          {!group.accepting && <Chip tone="plain">Not taking new people</Chip>}
        </>
      }
    />
  );
}
