import { VisuallyHidden } from '@mantine/core';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { RoomClient } from '../../room/client';
import { LineView } from './LineView';
import { aloud, type Line } from './lines';
import styles from './talk.module.css';
import { useStick } from './useStick';

interface Props {
  readonly lines: readonly Line[];
  readonly zone: string;
  readonly client: RoomClient;
  readonly onRemove: ((seq: number) => void) | null;
}

/** The conversation: speech on a page. Only what is near the eye is in the document, so 3,000 lines scroll like 30. */
export function Conversation(props: Props) {
  const { lines } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 76,
    overscan: 10,
    paddingStart: 16,
    paddingEnd: 24,
    getItemKey: (index) => lines[index]?.key ?? index,
  });
  const { away, fresh, toEnd } = useStick(scroller, lines.length, virtual.getTotalSize());
  return (
    <div className={styles.conversation}>
      <div
        ref={scroller}
        className={styles.scroller}
        role="log"
        aria-live="off"
        aria-label="Conversation"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        <Lines {...props} virtual={virtual} />
      </div>
      {away && (
        <button type="button" className={styles.toEnd} onClick={toEnd}>
          {fresh ? 'New words below ↓' : 'To the latest ↓'}
        </button>
      )}
      <Announcer lines={lines} />
    </div>
  );
}

const isGone = (line: Line): boolean => line.type === 'speech' && line.text === null;

interface LinesProps extends Props {
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
}

const Lines = ({ lines, zone, client, onRemove, virtual }: LinesProps) => (
  <ol className={styles.lines} style={{ height: virtual.getTotalSize() }}>
    {virtual.getVirtualItems().map((item) => {
      const line = lines[item.index];
      if (!line) return null;
      return (
        <li
          key={item.key}
          ref={virtual.measureElement}
          data-index={item.index}
          aria-setsize={lines.length}
          aria-posinset={item.index + 1}
          className={styles.slot}
          style={{ transform: `translateY(${item.start}px)` }}
        >
          <LineView line={line} zone={zone} client={client} onRemove={onRemove} />
        </li>
      );
    })}
  </ol>
);

/** Says each new line once, and forgets the words of one that is removed. Scrolling back through old ones stays silent. */
function Announcer({ lines }: { readonly lines: readonly Line[] }) {
  const [words, setWords] = useState('');
  const last = lines.at(-1);
  const heard = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!last) return;
    const first = heard.current === undefined;
    const said = isGone(last) ? `${last.key} gone` : last.key;
    const fresh = heard.current !== said;
    heard.current = said;
    if (fresh && !first) setWords(aloud(last));
  }, [last]);
  return <VisuallyHidden aria-live="polite">{words}</VisuallyHidden>;
}
