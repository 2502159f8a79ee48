import { Button } from '@mantine/core';
import type { Held } from '../../../room/protocol';
import { clock } from '../../words/time';
import { useDesk } from '../desk';
import styles from './holding.module.css';
import { whyWords } from './words';

/** One held message: whose, why, and the three ways on. Nothing is ever deleted here. */
export function HeldCard({ held }: { readonly held: Held }) {
  const { nameOf, zone } = useDesk();
  const { author, why, at, text, state, words } = held;
  return (
    <article className={styles.card} aria-label={`Held words of ${nameOf(author)}`}>
      <p className={styles.head}>
        <strong>Held: {whyWords(why)}</strong> · <bdi>{nameOf(author)}</bdi>, {clock(at, zone)}
      </p>
      <p className={styles.text} dir="auto">
        “{text}”
      </p>
      {state === 'returned' && (
        <p className={styles.more}>
          You wrote: <span dir="auto">“{words}”</span>
        </p>
      )}
      <Ways held={held} />
    </article>
  );
}

function Ways({ held: { seq, author } }: { readonly held: Held }) {
  const { may, ask, open, nameOf } = useDesk();
  const whose = `the words of ${nameOf(author)}`;
  return (
    <div className={styles.ways}>
      {may('held.release') && (
        <Button
          variant="light"
          aria-label={`Release ${whose}`}
          onClick={() => ask({ type: 'held.release', seq })}
        >
          Release
        </Button>
      )}
      {may('held.return') && (
        <Button
          variant="default"
          aria-label={`Ask for an edit of ${whose}`}
          onClick={() => open({ type: 'held.return', seq })}
        >
          Ask for an edit…
        </Button>
      )}
      {may('held.aside') && (
        <Button
          variant="default"
          aria-label={`Turn ${whose} into a private word`}
          onClick={() => open({ type: 'held.aside', seq })}
        >
          Private word…
        </Button>
      )}
    </div>
  );
}
