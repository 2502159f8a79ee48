import { useQuery } from '@tanstack/react-query';
import { arrivalsQuery } from '../../admission/queries';
import { useDesk } from '../desk';
import { HelpCard } from './HelpCard';
import { arrivalOf, byWaiting } from './lines';
import styles from './safety.module.css';

/** People who asked for help. It stands over everything else, calmly, until somebody is with them and it is put away. */
export function HelpCalls() {
  const calls = useCalls();
  if (calls.length === 0) return null;
  return (
    <section className={styles.calls} role="alert" aria-label="Asked for help">
      {calls.map((call) => (
        <Known key={call.key} call={call} />
      ))}
    </section>
  );
}

/** Longest waiting first; for those who hold the room. */
export function useCalls() {
  const { room, holds } = useDesk();
  return holds && room.status !== 'closed' ? byWaiting(room.help) : [];
}

type KnownProps = Omit<Parameters<typeof HelpCard>[0], 'arrival'>;

function Known(props: KnownProps) {
  const { sessionId } = useDesk();
  const { data } = useQuery(arrivalsQuery(sessionId));
  return <HelpCard {...props} arrival={arrivalOf(data, props.call.key)} />;
}
