import { Button } from '@mantine/core';
import type { RoomClient } from '../../room/client';
import type { Waiting } from '../../room/protocol';
import { clock } from '../words/time';
import styles from './people.module.css';

interface Props {
  readonly waiting: readonly Waiting[];
  readonly client: RoomClient;
  readonly zone: string;
  /** Before the room is open, opening it is the main thing to do. */
  readonly first: boolean;
}

/** People who have come and wait to be let in. */
export function Door({ waiting, client, zone, first }: Props) {
  if (waiting.length === 0) return null;
  return (
    <section className={styles.door} aria-label="At the door">
      <div className={styles.doorHead}>
        <h2 className={styles.paneTitle}>At the door · {waiting.length}</h2>
        {waiting.length > 1 && (
          <Button
            variant={first ? 'filled' : 'default'}
            onClick={() => client.ask({ type: 'door.admit_all' })}
          >
            Admit all
          </Button>
        )}
      </div>
      <ul className={styles.plain}>
        {waiting.map(({ key, name, since }) => (
          <li key={key} className={styles.caller}>
            <span className={styles.personText}>
              <bdi className={styles.name}>{name}</bdi>
              <span className={styles.personState}>
                {since ? `since ${clock(since, zone)}` : 'waiting'}
              </span>
            </span>
            <Button
              variant={first && waiting.length === 1 ? 'filled' : 'default'}
              aria-label={`Admit ${name}`}
              onClick={() => client.ask({ type: 'door.admit', member: key })}
            >
              Admit
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
