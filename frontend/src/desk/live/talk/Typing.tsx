import { useNow } from '../../words/useNow';
import { useDesk } from '../desk';
import styles from './talk.module.css';
import { typingWords } from './typing';

/** Who is writing, where the group allows it to be seen. */
export function Typing() {
  const { room, nameOf } = useDesk();
  const now = useNow(1_000);
  const words = typingWords(room.typing, now.getTime(), nameOf);
  return words ? <p className={styles.typing}>{words}</p> : null;
}
