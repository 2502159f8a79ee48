import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { Announcer } from './Announcer';
import { LineView } from './LineView';
import type { Line } from './lines';
import styles from './talk.module.css';
import { unreadCount } from './unread';
import { useStick } from './useStick';
import { useUnread } from './useUnread';

interface Props {
  readonly lines: readonly Line[];
  /** Nothing is read out to a screen reader while this is on. */
  readonly silent: boolean;
}

/** The conversation: speech on a page. Only what is near the eye is in the document, so 5,000 lines scroll like 50. */
export function Conversation({ lines, silent }: Props) {
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
  const { away, toEnd } = useStick(scroller, lines.length, virtual.getTotalSize());
  const mark = useUnread(lines, away);
  const last = lines.at(-1);
  const written = last?.type === 'pending' ? last.key : null;
  useEffect(() => {
    if (written) toEnd();
  }, [written, toEnd]);
  return (
    <div className={styles.conversation}>
      <div
        ref={scroller}
        id="conversation"
        className={styles.scroller}
        role="log"
        aria-live="off"
        aria-label="Conversation"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        <Lines lines={lines} mark={mark} virtual={virtual} />
      </div>
      {away && <ToEnd unread={unreadCount(lines, mark)} onClick={toEnd} />}
      <Announcer lines={lines} paused={silent} />
    </div>
  );
}

interface ToEndProps {
  readonly unread: number;
  readonly onClick: () => void;
}

const ToEnd = ({ unread, onClick }: ToEndProps) => (
  <button
    type="button"
    id="to-latest"
    className={styles.toEnd}
    data-fresh={unread > 0}
    onClick={onClick}
  >
    {unread > 0 ? `${unread} new below ↓` : 'To the latest ↓'}
  </button>
);

interface LinesProps {
  readonly lines: readonly Line[];
  readonly mark: string | null;
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
}

const Lines = ({ lines, mark, virtual }: LinesProps) => (
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
          {line.key === mark && <p className={styles.unread}>New since you looked</p>}
          <LineView line={line} />
        </li>
      );
    })}
  </ol>
);
