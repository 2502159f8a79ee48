import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isRehearsal } from '../../rehearsal/name';
import type { IncidentLine } from '../../shapes';
import { Trouble } from '../../ui/Trouble';
import { clock } from '../../words/time';
import { useDesk } from '../desk';
import { IncidentRecord } from './IncidentRecord';
import { incidentsQuery } from './incidents';
import styles from './safety.module.css';

/** Beside the room. A rehearsal has no records, and none is asked for. */
export function IncidentPane({ shown }: { readonly shown: boolean }) {
  const { sessionId } = useDesk();
  if (!isRehearsal(sessionId)) return <Records shown={shown} />;
  return (
    <p className={styles.empty}>
      A rehearsal has no incident record: nothing of it is kept. In a session, you write here what
      happened, what was done and what follows, and close the record before the room goes on.
    </p>
  );
}

/** The incident records of this session. Each is read only when it is opened. */
function Records({ shown }: { readonly shown: boolean }) {
  const { room, sessionId } = useDesk();
  const now = room.paused?.incident ?? null;
  const closed = room.paused?.written_up ?? false;
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({ ...incidentsQuery(sessionId), enabled: shown });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pause that begins or ends, and a record that is closed, are the reasons to ask.
  useEffect(() => {
    if (shown) void refetch();
  }, [now, closed, shown, refetch]);
  const lines = data ?? [];
  const at = lines.find(({ id }) => id === (now ?? chosen));
  if (!shown) return null;
  return (
    <div className={styles.form}>
      <Trouble error={error} again={() => void refetch()} />
      {lines.length === 0 && <p className={styles.empty}>No safety pause in this session.</p>}
      {at && <IncidentRecord key={at.id} line={at} />}
      <Others lines={lines.filter((line) => line !== at)} onOpen={setChosen} />
    </div>
  );
}

interface OthersProps {
  readonly lines: readonly IncidentLine[];
  readonly onOpen: (id: string) => void;
}

const Others = ({ lines, onOpen }: OthersProps) => {
  const { zone } = useDesk();
  return lines.map(({ id, opened, closed, participant }) => (
    <div key={id} className={styles.row}>
      <span className={styles.otherWords}>
        {clock(opened.at, zone)}
        {participant && <bdi> · {participant.alias}</bdi>} · {closed ? 'closed' : 'open'}
      </span>
      <Button
        variant="default"
        aria-label={`Open the record of ${clock(opened.at, zone)}`}
        onClick={() => onOpen(id)}
      >
        Open
      </Button>
    </div>
  ));
};
