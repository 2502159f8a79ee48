import { useDesk } from '../desk';
import styles from './arc.module.css';

/** How people said they come in, where they chose to share it. */
export function Checkins() {
  const { room, nameOf } = useDesk();
  const { checkins } = room;
  if (checkins.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>Check-ins shared with you · {checkins.length}</summary>
      <ul className={styles.moods}>
        {checkins.map(({ key, mood, word }) => (
          <li key={key} className={styles.mood}>
            <bdi className={styles.moodName}>{nameOf(key)}</bdi>
            <span>{mood} of 10</span>
            {word && (
              <span className={styles.moodWord}>
                “<bdi>{word}</bdi>”
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
