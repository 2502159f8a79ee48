import { useEffect, useMemo, useState } from 'react';
import type { LiveRoom } from '../../room/useRoom';
import { Button } from '../../ui/Button';
import { useWords } from '../../ui/language';
import { toLines } from './lines';
import { OneLine } from './OneLine';
import { PendingLine } from './PendingLine';
import { useReading } from './useReading';
import { words } from './words';

interface Props {
  readonly room: LiveRoom;
  readonly you: string;
}

const SETTLE_MS = 1500;

/** Everything said, oldest first. What was said before I came is there to read but is not read out. */
export function Transcript({ room, you }: Props) {
  const say = useWords(words);
  const { entries, names, pending, link, agenda } = room;
  const { place, away, unreadFrom, reading, toLatest } = useReading(entries, you);
  const lines = useMemo(() => toLines(entries, unreadFrom), [entries, unreadFrom]);
  const settled = useSettled(link.state === 'live');
  const late = cameLate(room, settled);
  const sent = pending.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever speaks wants to see their own words.
  useEffect(toLatest, [sent]);
  return (
    <main id="main" className="room-talk" tabIndex={-1}>
      <div
        className="scroll"
        ref={place}
        onScroll={reading}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={say.conversation}
        role="log"
        aria-live={settled ? 'polite' : 'off'}
      >
        <ol className="lines">
          {late && <li className="notice">{say.earlier}</li>}
          {lines.length === 0 && <li className="notice">{say.quiet}</li>}
          {lines.map((line) => (
            <OneLine key={line.key} {...{ line, names, you, agenda }} />
          ))}
          <OnTheirWay room={room} you={you} />
        </ol>
      </div>
      {(away || unreadFrom !== null) && (
        <div className="to-latest">
          <Button onClick={toLatest}>{unreadFrom === null ? say.toLatest : say.latest}</Button>
        </div>
      )}
    </main>
  );
}

/** Whoever came in after the opening does not have it in their transcript, nor what was said before them. */
const cameLate = ({ status, entries }: LiveRoom, settled: boolean): boolean =>
  status === 'open' &&
  (settled || entries.length > 0) &&
  !entries.some((entry) => entry.type === 'notice' && entry.kind === 'opened');

/** What I wrote and the room has not confirmed yet. */
function OnTheirWay({ room: { pending, link, names, client }, you }: Props) {
  return pending.map((one) => (
    <PendingLine
      key={one.cid}
      pending={one}
      up={link.state === 'live'}
      name={names[you]?.name ?? ''}
      you={you}
      client={client}
    />
  ));
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
