import { Button, Select, Tabs } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { groupsQuery } from '../groups/queries';
import { QUEUE_TABS, type QueueTab } from '../router';
import type { QueueRow } from '../shapes';
import { Empty, More } from '../ui/bits';
import { LinkButton } from '../ui/LinkButton';
import { Page, Section } from '../ui/Page';
import { Rows } from '../ui/Rows';
import { Ready } from '../ui/Trouble';
import { useNow } from '../words/useNow';
import { ApplicationRow } from './ApplicationRow';
import styles from './intake.module.css';
import { type Asked, applicationsQuery } from './queries';
import { ReferralDialog } from './ReferralDialog';

const route = getRouteApi('/shell/intake');

const TAB_WORDS: Readonly<Record<QueueTab, string>> = {
  new: 'New',
  flagged: 'Flagged',
  waiting: 'Waiting',
  decided: 'Decided',
};

/** Who asks for a seat, and what each of them waits for. */
export function Intake() {
  const [referring, refer] = useDisclosure(false);
  const [group, setGroup] = useState<string | null>(null);
  const { tab = 'new' } = route.useSearch();
  const navigate = useNavigate();
  const go = (value: string | null) => {
    const next = QUEUE_TABS.find((one) => one === value) ?? 'new';
    void navigate({ to: '/intake', search: { tab: next }, replace: true });
  };
  return (
    <Page
      title="Intake"
      actions={
        <>
          <LinkButton to="/intake/import" variant="default">
            Import a roster
          </LinkButton>
          <Button onClick={refer.open}>Refer a person…</Button>
        </>
      }
    >
      <Tabs value={tab} onChange={go} keepMounted={false}>
        <div className={styles.bar}>
          <Tabs.List className={styles.tabs ?? ''}>
            {QUEUE_TABS.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {TAB_WORDS[name]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <GroupFilter group={group} onGroup={setGroup} />
        </div>
        <Tabs.Panel value={tab}>
          <Queue tab={tab} group={group} />
        </Tabs.Panel>
      </Tabs>
      {referring && <ReferralDialog onClose={refer.close} />}
    </Page>
  );
}

interface FilterProps {
  readonly group: string | null;
  readonly onGroup: (group: string | null) => void;
}

function GroupFilter({ group, onGroup }: FilterProps) {
  const groups = useInfiniteQuery(groupsQuery());
  const choices = (groups.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  if (choices.length < 2) return null;
  return (
    <Select
      className={styles.filter ?? ''}
      aria-label="Group"
      placeholder="All groups"
      data={choices}
      value={group}
      onChange={onGroup}
      clearable
      clearButtonProps={{ 'aria-label': 'All groups' }}
    />
  );
}

interface QueueProps {
  readonly tab: QueueTab;
  readonly group: string | null;
}

type Part = readonly [title: string, asked: Asked];

/** Each tab in its parts: who waits for the same thing stands together, longest first. */
const PARTS: Readonly<Record<QueueTab, readonly [Part, ...Part[]]>> = {
  new: [['To review', { status: 'submitted' }]],
  flagged: [['With an open flag', { flagged: true }]],
  waiting: [
    ['On the waitlist', { status: 'waitlisted' }],
    ['Asked for more', { status: 'more_asked' }],
    ['Being filled in', { status: 'draft' }],
  ],
  decided: [
    ['Seat offered', { status: 'offered' }],
    ['Referred elsewhere', { status: 'referred' }],
    ['Withdrawn', { status: 'withdrawn' }],
  ],
};

function Queue({ tab, group }: QueueProps) {
  const within = group ? { group } : {};
  const [one, two, three] = PARTS[tab];
  const first = useInfiniteQuery(applicationsQuery({ ...one[1], ...within }));
  const second = useInfiniteQuery({
    ...applicationsQuery({ ...two?.[1], ...within }),
    enabled: two !== undefined,
  });
  const third = useInfiniteQuery({
    ...applicationsQuery({ ...three?.[1], ...within }),
    enabled: three !== undefined,
  });
  const lists = [
    { title: one[0], query: first },
    ...(two ? [{ title: two[0], query: second }] : []),
    ...(three ? [{ title: three[0], query: third }] : []),
  ];
  const empty = lists.every(({ query }) => query.data?.length === 0);
  if (empty) return <Nobody tab={tab} />;
  return (
    <div className={styles.story}>
      {lists.map(({ title, query }) => (
        <QueuePart key={title} title={title} query={query} alone={lists.length === 1} />
      ))}
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly alone: boolean;
  readonly query: UseInfiniteQueryResult<QueueRow[]>;
}

function QueuePart({ title, alone, query }: PartProps) {
  const now = useNow();
  if (query.data?.length === 0) return null;
  const list = (
    <Ready query={query}>
      {(rows) => (
        <>
          <Rows label={title}>
            {rows.map((row) => (
              <ApplicationRow key={row.id} row={row} now={now} />
            ))}
          </Rows>
          <More query={query} />
        </>
      )}
    </Ready>
  );
  return alone ? list : <Section title={title}>{list}</Section>;
}

const NOBODY: Readonly<Record<QueueTab, readonly [string, string]>> = {
  new: [
    'Nobody waits for a review',
    'People come here from a group’s public page, by referral, or from a roster. Open a public page under a group’s Intake tab, or refer a person.',
  ],
  flagged: [
    'No application has an open flag',
    'When an answer points to a risk, the application stands here until somebody has spoken with the person and cleared the flag.',
  ],
  waiting: [
    'Nobody is waiting',
    'Here are people who are still filling in their application, were asked for more, or are on a waitlist.',
  ],
  decided: [
    'Nothing is decided yet',
    'Each decision stays here with its reason: a seat offered, a referral elsewhere, an application withdrawn.',
  ],
};

const Nobody = ({ tab }: { readonly tab: QueueTab }) => (
  <Empty title={NOBODY[tab][0]}>{NOBODY[tab][1]}</Empty>
);
