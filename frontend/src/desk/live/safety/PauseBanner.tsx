import { Button } from '@mantine/core';
import type { Paused } from '../../../room/protocol';
import { isRehearsal } from '../../rehearsal/name';
import { clock } from '../../words/time';
import { useDesk } from '../desk';
import { AfterPause } from './AfterPause';
import { isSettled, wayOn } from './pausing';
import styles from './safety.module.css';
import { PAUSE_TITLE, useFocusThroughPause } from './useFocusThroughPause';
import { fieldOf, PARTS } from './writing';

/** While the room is paused: since when, what people read, and the way on. */
export function PauseBanner() {
  const { room } = useDesk();
  useFocusThroughPause(room);
  if (!room.paused || room.status !== 'open') return null;
  return <Banner paused={room.paused} />;
}

function Banner({ paused }: { readonly paused: Paused }) {
  const { may, show, nameOf, zone, sessionId } = useDesk();
  const { since, about } = paused;
  return (
    <section className={styles.pause} aria-label="Safety pause">
      <div className={styles.pauseText}>
        <div role="status">
          <h2 id={PAUSE_TITLE} tabIndex={-1} className={styles.pauseTitle}>
            The room is paused since {clock(since, zone)}
            {about && (
              <>
                {' '}
                · about <bdi>{nameOf(about)}</bdi>
              </>
            )}
          </h2>
          <p className={styles.pauseWords}>{wayOn(paused, isRehearsal(sessionId))}</p>
        </div>
        {paused.why !== 'unheld' && <Read paused={paused} />}
      </div>
      {about && may('aside.say') && (
        <Button variant="default" onClick={() => show('words', about)}>
          Write to {nameOf(about)}
        </Button>
      )}
      <Next paused={paused} />
    </section>
  );
}

const Read = ({ paused: { words } }: { readonly paused: Paused }) => (
  <details className={styles.more}>
    <summary>What everyone reads</summary>
    <p className={styles.pauseWords}>{words.en ?? Object.values(words)[0]}</p>
  </details>
);

/** The one thing to do now: write the record, or say how the session goes on. */
function Next({ paused }: { readonly paused: Paused }) {
  const { may, show, sessionId } = useDesk();
  const write = () => {
    show('incident');
    requestAnimationFrame(() => document.getElementById(fieldOf(PARTS[0][0]))?.focus());
  };
  if (isSettled(paused))
    return may('pause.end') ? <AfterPause canEnd={Boolean(paused.incident)} /> : null;
  return isRehearsal(sessionId) ? null : <Button onClick={write}>Write the record</Button>;
}
