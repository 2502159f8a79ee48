import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ObserversDialog } from '../consent/ObserversDialog';
import type { Group, GroupSession } from '../shapes';
import { Empty, More } from '../ui/bits';
import { Section } from '../ui/Page';
import { Rows } from '../ui/Rows';
import { Ready } from '../ui/Trouble';
import styles from './groups.module.css';
import { groupSessionsQuery } from './queries';
import { CancelDialog, ExtraDialog, RescheduleDialog } from './SessionDialogs';
import { SessionLine } from './SessionLine';

type Doing = {
  readonly what: 'reschedule' | 'cancel' | 'observers';
  readonly session: GroupSession;
};

const HOUR_MS = 3_600_000;

/** Sessions that may still be going on count as coming. Asked by whole hours, so the answer can be kept. */
const lately = () =>
  new Date(Math.floor(Date.now() / HOUR_MS) * HOUR_MS - 2 * HOUR_MS).toISOString();

/** A group's sessions: what comes, soonest first, and what was, latest first. */
export function Sessions({ group }: { readonly group: Group }) {
  const [edge] = useState(lately);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [adding, extra] = useDisclosure(false);
  const close = () => setDoing(null);
  const add = group.abilities.edit.allowed && (
    <Button variant="default" onClick={extra.open}>
      Add a session…
    </Button>
  );
  return (
    <div className={styles.lists}>
      <Coming group={group} edge={edge} aside={add} onDo={setDoing} />
      <Past group={group} edge={edge} onDo={setDoing} />
      {adding && <ExtraDialog group={group} onClose={extra.close} />}
      {doing?.what === 'reschedule' && <RescheduleDialog session={doing.session} onClose={close} />}
      {doing?.what === 'observers' && (
        <ObserversDialog group={group} session={doing.session} onClose={close} />
      )}
      {doing?.what === 'cancel' && <CancelDialog session={doing.session} onClose={close} />}
    </div>
  );
}

interface ListProps {
  readonly group: Group;
  readonly edge: string;
  readonly onDo: (doing: Doing) => void;
}

function Coming({ group, edge, onDo, aside }: ListProps & { readonly aside: ReactNode }) {
  const coming = useInfiniteQuery(groupSessionsQuery(group.id, { from: edge, order: 'soonest' }));
  return (
    <Section title="Coming" aside={aside}>
      <Ready query={coming}>
        {(sessions) =>
          sessions.length > 0 ? (
            <Lines label="Coming sessions" sessions={sessions} onDo={onDo} />
          ) : (
            <Empty title="No session is planned">
              Sessions follow from the group's days. Edit the group to go on, or add a single
              session.
            </Empty>
          )
        }
      </Ready>
      <More query={coming} />
    </Section>
  );
}

function Past({ group, edge, onDo }: ListProps) {
  const past = useInfiniteQuery(groupSessionsQuery(group.id, { to: edge, order: 'latest' }));
  if (!past.data || past.data.length === 0) return null;
  return (
    <Section title="Past">
      <Lines label="Past sessions" sessions={past.data} onDo={onDo} />
      <More query={past} />
    </Section>
  );
}

interface LinesProps {
  readonly label: string;
  readonly sessions: readonly GroupSession[];
  readonly onDo: (doing: Doing) => void;
}

const Lines = ({ label, sessions, onDo }: LinesProps) => (
  <Rows label={label}>
    {sessions.map((session) => (
      <SessionLine
        key={session.id}
        session={session}
        onReschedule={() => onDo({ what: 'reschedule', session })}
        onCancel={() => onDo({ what: 'cancel', session })}
        onObservers={() => onDo({ what: 'observers', session })}
      />
    ))}
  </Rows>
);
