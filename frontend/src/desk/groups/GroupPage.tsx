import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { RoomSettings } from '../room-settings/RoomSettings';
import { GROUP_TABS, type GroupTab } from '../router';
import type { Group } from '../shapes';
import { LinkButton } from '../ui/LinkButton';
import { Card, Page } from '../ui/Page';
import { Placeholder, Ready, Trouble } from '../ui/Trouble';
import { KIND_WORDS } from '../words/names';
import { duration, zoneName } from '../words/time';
import { clockTime } from './form';
import { GroupReports } from './GroupReports';
import styles from './groups.module.css';
import { Preparation } from './Preparation';
import { groupQuery } from './queries';
import { Roster } from './Roster';
import { Sessions } from './Sessions';
import { rruleSentence } from './sentence';

const route = getRouteApi('/shell/groups/$groupId');

const TAB_WORDS: Readonly<Record<GroupTab, string>> = {
  sessions: 'Sessions',
  roster: 'Roster',
  intake: 'Intake',
  room: 'The room',
  rules: 'Ground rules',
  reports: 'Reports',
};

export function GroupPage() {
  const { groupId } = route.useParams();
  const group = useQuery(groupQuery(groupId));
  const back = { to: { to: '/groups' }, label: 'Groups' } as const;
  if (!group.data) {
    return (
      <Page title="Group" back={back}>
        {group.error ? (
          <Trouble error={group.error} again={() => void group.refetch()} />
        ) : (
          <Placeholder />
        )}
      </Page>
    );
  }
  const { name, abilities } = group.data;
  return (
    <Page
      title={name}
      lead={<Lead group={group.data} />}
      back={back}
      actions={
        abilities.edit.allowed && (
          <LinkButton to="/groups/$groupId/edit" params={{ groupId }} variant="default">
            Edit group
          </LinkButton>
        )
      }
    >
      <Ready query={group}>{(data) => <GroupTabs group={data} />}</Ready>
    </Page>
  );
}

function Lead({ group }: { readonly group: Group }) {
  const people = [group.facilitator, ...group.co_facilitators].map((one) => one.display_name);
  return (
    <>
      {KIND_WORDS[group.kind]} ·{' '}
      {rruleSentence(group.rrule, group.first_date, clockTime(group.start_time))} ·{' '}
      {duration(group.session_minutes)} · {zoneName(group.time_zone)}
      <br />
      <bdi>{people.join(' and ')}</bdi> · {group.enrolled} of {group.capacity} seats taken
      {group.description && (
        <span className={styles.description} dir="auto">
          {group.description}
        </span>
      )}
    </>
  );
}

function GroupTabs({ group }: { readonly group: Group }) {
  const { tab = 'sessions' } = route.useSearch();
  const navigate = useNavigate();
  const go = (value: string | null) => {
    const next = GROUP_TABS.find((one) => one === value) ?? 'sessions';
    void navigate({
      to: '/groups/$groupId',
      params: { groupId: group.id },
      search: { tab: next },
      replace: true,
    });
  };
  return (
    <Tabs value={tab} onChange={go} keepMounted={false}>
      <Tabs.List className={styles.tabs ?? ''}>
        {GROUP_TABS.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {TAB_WORDS[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {GROUP_TABS.map((name) => {
        const Content = TAB_PANELS[name];
        return (
          <Tabs.Panel key={name} value={name}>
            <Content group={group} />
          </Tabs.Panel>
        );
      })}
    </Tabs>
  );
}

const GroundRules = ({ group }: { readonly group: Group }) => (
  <Card>
    <p className={styles.rules} dir="auto">
      {group.ground_rules ||
        'No ground rules are written yet. They are what everyone agrees to before they come in: confidence, kindness, what to do when it gets hard.'}
    </p>
  </Card>
);

const TAB_PANELS: Readonly<Record<GroupTab, ComponentType<{ readonly group: Group }>>> = {
  sessions: Sessions,
  roster: Roster,
  intake: Preparation,
  room: RoomSettings,
  rules: GroundRules,
  reports: GroupReports,
};
