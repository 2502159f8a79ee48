import type { Screening } from '../shapes';
import styles from './screening.module.css';

interface Props {
  readonly items: Screening['items'];
  readonly title: string;
}

/** Each question and what was answered, folded away until it is wanted. */
export const Answers = ({ items, title }: Props) =>
  items.length === 0 ? null : (
    <details className={styles.answers}>
      <summary aria-label={`Answers to ${title}`}>Answers</summary>
      <ol>
        {items.map(({ text, answer }) => (
          <li key={text}>
            <span className={styles.question}>{text}</span>
            <span className={styles.answer}>{answer ?? 'Not answered'}</span>
          </li>
        ))}
      </ol>
    </details>
  );
