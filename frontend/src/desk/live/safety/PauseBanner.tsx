import { Button } from '@mantine/core';
import type { Paused } from '../../../room/protocol';
import { clock } from '../../words/time';
import { useDesk } from '../desk';
import { endPause } from './pausing';
import styles from './safety.module.css';

/** While the room is paused: since when, what people read, and the way on. */
export function PauseBanner() {
  const { room } = useDesk();
  if (!room.paused || room.status !== 'open') return null;
  return <Banner paused={room.paused} />;
}

function Banner({ paused }: { readonly paused: Paused }) {
  const { may, ask, show, nameOf, zone } = useDesk();
  const { why, words, since, about, incident } = paused;
  const unheld = why === 'unheld';
  return (
    <section className={styles.pause} aria-label="Safety pause" role="status">
      <div className={styles.pauseText}>
        <p className={styles.pauseTitle}>
          The room is paused since {clock(since, zone)}
          {about && (
            <>
              {' '}
              · about <bdi>{nameOf(about)}</bdi>
            </>
          )}
        </p>
        {unheld ? (
          <p className={styles.pauseWords}>
            Nobody was here to hold it, so it paused itself. Resume it when you are ready.
          </p>
        ) : (
          <details className={styles.more}>
            <summary>What everyone reads</summary>
            <p className={styles.pauseWords}>{words.en ?? Object.values(words)[0]}</p>
          </details>
        )}
      </div>
      {about && may('aside.say') && (
        <Button variant="default" onClick={() => show('words', about)}>
          Write to {nameOf(about)}
        </Button>
      )}
      {incident && <Button onClick={() => show('incident')}>Incident record</Button>}
      {unheld && may('pause.end') && (
        <Button onClick={() => ask(endPause('resume'))}>Resume the room</Button>
      )}
    </section>
  );
}
