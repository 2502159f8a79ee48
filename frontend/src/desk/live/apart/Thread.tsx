import { useEffect, useRef } from 'react';
import type { Pending, Word } from '../../../room/model';
import { clock } from '../../words/time';
import { useDesk } from '../desk';
import { NotSent } from '../talk/LineView';
import styles from './apart.module.css';

interface Props {
  readonly label: string;
  readonly words: readonly Word[];
  readonly pending: readonly Pending[];
  readonly empty: string;
}

/** A few words beside the conversation: with one member, among facilitators, in a small room. */
export function Thread({ label, words, pending, empty }: Props) {
  const end = useRef<HTMLDivElement>(null);
  const count = words.length + pending.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new word moves the end.
  useEffect(() => {
    end.current?.scrollIntoView?.({ block: 'nearest' });
  }, [count]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div className={styles.thread} role="log" aria-label={label} tabIndex={0}>
      {count === 0 && <p className={styles.empty}>{empty}</p>}
      {words.map((word) => (
        <Said key={word.seq} word={word} />
      ))}
      {pending.map((one) => (
        <Waiting key={one.cid} pending={one} />
      ))}
      <div ref={end} />
    </div>
  );
}

function Said({ word: { author, at, text } }: { readonly word: Word }) {
  const { room, nameOf, zone } = useDesk();
  const mine = author === room.you?.key;
  return (
    <div className={styles.said} data-mine={mine}>
      <p className={styles.by}>
        <bdi>{mine ? 'You' : nameOf(author)}</bdi> · {clock(at, zone)}
      </p>
      <p className={styles.words} dir="auto">
        {text ?? 'This was removed.'}
      </p>
    </div>
  );
}

const Waiting = ({ pending }: { readonly pending: Pending }) => (
  <div className={styles.said} data-mine="true">
    <p className={styles.words} dir="auto" data-pending="true">
      {pending.text}
    </p>
    {pending.state === 'refused' ? (
      <NotSent pending={pending} />
    ) : (
      <p className={styles.by}>Sending…</p>
    )}
  </div>
);
