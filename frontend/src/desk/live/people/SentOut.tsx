import { Button } from '@mantine/core';
import { useDesk } from '../desk';
import styles from './people.module.css';
import { sentOut } from './sent';

/** People who were asked to leave, and the way back for them. */
export function SentOut() {
  const { room, may, ask, nameOf } = useDesk();
  const out = sentOut(room);
  if (out.length === 0) return null;
  return (
    <section className={styles.group} aria-label="Asked to leave">
      <h2 className={styles.paneTitle}>Asked to leave</h2>
      <ul className={styles.plain}>
        {out.map((member) => (
          <li key={member} className={styles.hand}>
            <bdi className={styles.personText}>{nameOf(member)}</bdi>
            {may('member.readmit') && (
              <Button
                variant="subtle"
                color="gray"
                px="xs"
                aria-label={`Let back in: ${nameOf(member)}`}
                onClick={() => ask({ type: 'member.readmit', member })}
              >
                Let back in
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
