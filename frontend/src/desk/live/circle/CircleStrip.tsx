import { stillToSpeak } from '../../../room/floor';
import type { Circle } from '../../../room/protocol';
import { Initials } from '../../ui/bits';
import { useNow } from '../../words/useNow';
import { useDesk } from '../desk';
import { CircleControls } from './CircleControls';
import styles from './circle.module.css';
import { stageWords, turnWords } from './words';

/** The talking piece: where it is, who comes next, and what can be done to help it round. */
export function CircleStrip() {
  const { room } = useDesk();
  if (!room.circle || room.status !== 'open') return null;
  return <Strip circle={room.circle} />;
}

function Strip({ circle }: { readonly circle: Circle }) {
  const { room, nameOf } = useDesk();
  const now = useNow(5_000);
  const next = stillToSpeak(room).find((key) => key !== circle.holder);
  const time = room.paused ? '' : turnWords(circle, now);
  const after = next ? `Then ${nameOf(next)}` : 'The last turn';
  return (
    <section className={styles.strip} aria-label="Talking circle">
      <ol className={styles.ring}>
        {circle.order.map((key) => (
          <li
            key={key}
            className={styles.place}
            data-holder={key === circle.holder}
            data-done={circle.done.includes(key)}
            title={nameOf(key)}
          >
            <Initials name={nameOf(key)} seed={key} />
            <span className={styles.hidden}>{placeWords(circle, key, nameOf)}</span>
          </li>
        ))}
      </ol>
      <div className={styles.stage}>
        <p className={styles.stageWords} role="status">
          {stageWords(circle, nameOf)}
        </p>
        <p className={styles.stageMore}>{[time, after].filter(Boolean).join(' · ')}</p>
      </div>
      <CircleControls circle={circle} />
    </section>
  );
}

function placeWords({ holder, done }: Circle, key: string, nameOf: (key: string) => string) {
  if (key === holder) return `${nameOf(key)}, has the piece`;
  return done.includes(key) ? `${nameOf(key)}, had a turn` : nameOf(key);
}
