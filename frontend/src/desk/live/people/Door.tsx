import { Button } from '@mantine/core';
import { clock } from '../../words/time';
import { useDesk } from '../desk';
import styles from './people.module.css';

/** People who have come and wait to be let in. Before the room is open, opening it is the main thing to do. */
export function Door({ first }: { readonly first: boolean }) {
  const { room, zone, ask } = useDesk();
  const { waiting } = room;
  if (waiting.length === 0) return null;
  return (
    <section className={styles.door} aria-label="At the door">
      <div className={styles.doorHead}>
        <h2 className={styles.paneTitle}>At the door · {waiting.length}</h2>
        {waiting.length > 1 && (
          <Button
            variant={first ? 'filled' : 'default'}
            onClick={() => ask({ type: 'door.admit_all' })}
          >
            Admit all
          </Button>
        )}
      </div>
      <ul className={styles.plain}>
        {waiting.map(({ key, name, since, newcomer }) => (
          <li key={key} className={styles.caller}>
            <span className={styles.personText}>
              <bdi className={styles.name}>{name}</bdi>
              <span className={styles.personState}>
                {since ? `since ${clock(since, zone)}` : 'waiting'}
                {newcomer && ' · new here'}
              </span>
            </span>
            <Button
              variant={first && waiting.length === 1 ? 'filled' : 'default'}
              aria-label={`Admit ${name}`}
              onClick={() => ask({ type: 'door.admit', member: key })}
            >
              Admit
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
