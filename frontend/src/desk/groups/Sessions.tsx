import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Group, GroupSession } from '../shapes';
import { Empty, More } from '../ui/bits';
import { Section } from '../ui/Page';
import { Rows } from '../ui/Rows';
import { Ready } from '../ui/Trouble';
import styles from './groups.module.css';
import { groupSessionsQuery } from './queries';
import { CancelDialog, ExtraDialog, RescheduleDialog } from './SessionDialogs';
import { SessionLine } from './SessionLine';

type Doing = { readonly what: 'reschedule' | 'cancel'; readonly session: GroupSession };

/** A group's sessions: what comes, soonest first, and what was, latest first. */
export function Sessions({ group }: { readonly group: Group }) {
  const sessions = useInfiniteQuery(groupSessionsQuery(group.id));
  const [doing, setDoing] = useState<Doing | null>(null);
  const [adding, extra] = useDisclosure(false);
  const close = () => setDoing(null);
  return (
    <>
      <Ready query={sessions}>
        {(all) => (
          <Lists
            all={all}
            aside={
              group.abilities.add_session.allowed && (
                <Button variant="default" onClick={extra.open}>
                  Add a session…
                </Button>
              )
            }
            onDo={setDoing}
          />
        )}
      </Ready>
      <More query={sessions} />
      {adding && <ExtraDialog group={group} onClose={extra.close} />}
      {doing?.what === 'reschedule' && <RescheduleDialog session={doing.session} onClose={close} />}
      {doing?.what === 'cancel' && <CancelDialog session={doing.session} onClose={close} />}
    </>
  );
}

interface ListsProps {
  readonly all: readonly GroupSession[];
  readonly aside: React.ReactNode;
  readonly onDo: (doing: Doing) => void;
}

function Lists({ all, aside, onDo }: ListsProps) {
  const inTime = [...all].sort((one, other) => one.starts_at.localeCompare(other.starts_at));
  const over = (session: GroupSession) =>
    session.status === 'closed' || Date.parse(session.ends_at) < Date.now();
  const line = (session: GroupSession) => (
    <SessionLine
      key={session.id}
      session={session}
      onReschedule={() => onDo({ what: 'reschedule', session })}
      onCancel={() => onDo({ what: 'cancel', session })}
    />
  );
  const coming = inTime.filter((session) => !over(session));
  const past = inTime.filter(over).reverse();
  return (
    <div className={styles.lists}>
      <Section title="Coming" aside={aside}>
        {coming.length > 0 ? (
          <Rows label="Coming sessions">{coming.map(line)}</Rows>
        ) : (
          <Empty title="No session is planned">
            Sessions follow from the group's days. Edit the group to go on, or add a single session.
          </Empty>
        )}
      </Section>
      {past.length > 0 && (
        <Section title="Past">
          <Rows label="Past sessions">{past.map(line)}</Rows>
        </Section>
      )}
    </div>
  );
}
