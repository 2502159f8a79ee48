import { Button } from '@mantine/core';
import { hands } from '../../../room/floor';
import { useDesk } from '../desk';
import { isPressing, reasonOf } from './hands';
import styles from './people.module.css';

/** The queue of raised hands, in order, with why each is up. */
export function Hands() {
  const { room, may, ask } = useDesk();
  const queue = hands(room);
  if (queue.length === 0) return null;
  return (
    <section className={styles.group} aria-label="Raised hands">
      <h2 className={styles.paneTitle}>Raised hands · {queue.length}</h2>
      <ol className={styles.plain}>
        {queue.map((person) => (
          <li key={person.key} className={styles.hand} data-pressing={isPressing(person)}>
            <span className={styles.personText}>
              <bdi className={styles.name}>{person.name}</bdi>
              <span className={styles.personState}>{reasonOf(person, room)}</span>
            </span>
            {may('hand.lower') && (
              <Button
                variant="subtle"
                color="gray"
                px="xs"
                aria-label={`Lower the hand of ${person.name}`}
                onClick={() => ask({ type: 'hand.lower', member: person.key })}
              >
                Lower
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
