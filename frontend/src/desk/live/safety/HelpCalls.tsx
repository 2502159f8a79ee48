import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { arrivalsQuery } from '../../admission/queries';
import { useDesk } from '../desk';
import { HelpCard } from './HelpCard';
import { arrivalOf, byWaiting } from './lines';
import styles from './safety.module.css';

/** People who asked for help. It stands over everything else, calmly, until somebody is with them and it is put away. */
export function HelpCalls() {
  const { room, holds } = useDesk();
  const [away, setAway] = useState<readonly string[]>([]);
  const calls = byWaiting(room.help).filter(({ key, at }) => !away.includes(`${key}${at}`));
  if (!holds || room.status === 'closed' || calls.length === 0) return null;
  return (
    <section className={styles.calls} role="alert" aria-label="Asked for help">
      {calls.map((call) => (
        <Known key={call.key} call={call} onAway={() => setAway([...away, call.key + call.at])} />
      ))}
    </section>
  );
}

type KnownProps = Omit<Parameters<typeof HelpCard>[0], 'arrival'>;

function Known(props: KnownProps) {
  const { sessionId } = useDesk();
  const { data } = useQuery(arrivalsQuery(sessionId));
  return <HelpCard {...props} arrival={arrivalOf(data, props.call.key)} />;
}
