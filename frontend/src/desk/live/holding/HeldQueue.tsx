import { useDesk } from '../desk';
import { HeldCard } from './HeldCard';
import styles from './holding.module.css';

/** Messages that wait for a facilitator, the oldest first. They stand where they would have been read. */
export function HeldQueue() {
  const { room, holds } = useDesk();
  if (!holds || room.held.length === 0 || room.status !== 'open') return null;
  const waiting = room.held.filter(({ state }) => state === 'waiting');
  const returned = room.held.filter(({ state }) => state === 'returned');
  return (
    <section className={styles.queue} aria-label="Held for you">
      {waiting.map((held) => (
        <HeldCard key={held.seq} held={held} />
      ))}
      {returned.length > 0 && (
        <details>
          <summary className={styles.summary}>Back with their authors · {returned.length}</summary>
          {returned.map((held) => (
            <HeldCard key={held.seq} held={held} />
          ))}
        </details>
      )}
    </section>
  );
}
