import { Button } from '@mantine/core';
import { useDesk } from '../desk';
import { endPause } from './pausing';
import styles from './safety.module.css';

/** Once what happened is written up: the room goes on, or the session ends here. */
export function AfterPause() {
  const { may, ask } = useDesk();
  if (!may('pause.end')) return null;
  return (
    <section className={styles.foot} aria-label="After the pause">
      <p className={styles.empty}>The record is closed. How does the session go on?</p>
      <div className={styles.ways}>
        <Button onClick={() => ask(endPause('resume'))}>Resume the room</Button>
        <Button variant="outline" color="danger" onClick={() => ask(endPause('end'))}>
          End the session
        </Button>
      </div>
    </section>
  );
}
