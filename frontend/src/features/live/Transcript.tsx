import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { LiveRoom } from '../../room/useRoom';
import { Button } from '../../ui/Button';
import { useWords } from '../../ui/language';
import { type Row, toLines, toRows } from './lines';
import { useListening } from './listening';
import { OneRow } from './OneRow';
import { useSeat } from './seat';
import { Aloud } from './speech/Aloud';
import { TypingLine } from './speech/TypingLine';
import { isChoosing, NEAR_PX, useReading } from './useReading';
import { words } from './words';

const SETTLE_MS = 1500;
const LIKELY_PX = 76;
const BEYOND = 12;

/** Everything said, oldest first. Only what is near the eye is drawn, so that a long evening stays light. */
export function Transcript() {
  const say = useWords(words);
  const { room, you } = useSeat();
  const { place, away, fresh, unreadFrom, reading, caughtUp } = useReading(room.entries, you.key);
  const settled = useSettled(room.link.state === 'live');
  const rows = useRows(room, unreadFrom, settled);
  const virtual = useVirtual(rows, place);
  const { paused } = useListening();
  const toLatest = () => {
    virtual.scrollToEnd();
    caughtUp();
  };
  useSteady(place, virtual, away);
  const mine = room.pending.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever speaks wants to see their own words.
  useEffect(toLatest, [mine]);
  return (
    <main id="main" className="room-talk" tabIndex={-1}>
      <div
        className="scroll"
        id="conversation"
        ref={place}
        onScroll={reading}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={say.conversation}
        role="log"
        aria-live="off"
      >
        <Rows rows={rows} virtual={virtual} />
        <TypingLine />
      </div>
      <Aloud settled={settled} paused={paused} />
      {away && <ToLatest fresh={fresh} onGo={toLatest} />}
    </main>
  );
}

function ToLatest({ fresh, onGo }: { readonly fresh: boolean; readonly onGo: () => void }) {
  const say = useWords(words);
  return (
    <div className={fresh ? 'to-latest fresh' : 'to-latest'}>
      <Button onClick={onGo}>{fresh ? say.latest : say.toLatest}</Button>
    </div>
  );
}

/** A card below or a keyboard takes height away: whoever read the latest goes on reading it. */
function useSteady(
  place: { readonly current: HTMLDivElement | null },
  virtual: Virtual,
  away: boolean,
) {
  const reads = useRef(!away);
  reads.current = !away;
  useEffect(() => {
    const box = place.current;
    if (!box) return;
    const watch = new ResizeObserver(() => {
      if (reads.current && !isChoosing(box)) virtual.scrollToEnd();
    });
    watch.observe(box);
    return () => watch.disconnect();
  }, [place, virtual]);
}

type Virtual = ReturnType<typeof useVirtual>;

const useVirtual = (rows: readonly Row[], place: { readonly current: HTMLDivElement | null }) =>
  useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: rows.length,
    getScrollElement: () => place.current,
    estimateSize: () => LIKELY_PX,
    getItemKey: (at) => rows[at]?.key ?? at,
    overscan: BEYOND,
    anchorTo: 'end',
    followOnAppend: !isChoosing(place.current),
    scrollEndThreshold: NEAR_PX,
  });

function Rows({ rows, virtual }: { rows: readonly Row[]; virtual: Virtual }) {
  return (
    <ol className="lines" style={{ height: `${virtual.getTotalSize()}px` }}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        return (
          row && (
            <li
              key={String(key)}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <OneRow row={row} />
            </li>
          )
        );
      })}
    </ol>
  );
}

/** Whoever came in after the opening does not have it in their transcript, nor what was said before them. */
const cameLate = ({ status, entries }: LiveRoom, settled: boolean): boolean =>
  status === 'open' &&
  (settled || entries.length > 0) &&
  !entries.some((entry) => entry.type === 'notice' && entry.kind === 'opened');

function useRows(room: LiveRoom, unreadFrom: number | null, settled: boolean): readonly Row[] {
  const { entries, held, pending } = room;
  const late = cameLate(room, settled);
  const lines = useMemo(() => toLines(entries, unreadFrom), [entries, unreadFrom]);
  return useMemo(() => toRows(lines, { late, held, pending }), [lines, late, held, pending]);
}

function useSettled(live: boolean): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    setSettled(false);
    if (!live) return;
    const timer = setTimeout(() => setSettled(true), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [live]);
  return settled;
}
