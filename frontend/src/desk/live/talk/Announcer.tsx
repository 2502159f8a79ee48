import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { announcement, dueIn } from './announcing';
import { aloud, type Line } from './lines';

const MOST_KEPT = 200;

const isGone = (line: Line): boolean => line.type === 'speech' && line.text === null;

const mark = (line: Line): string => (isGone(line) ? `${line.key} gone` : line.key);

/** What has come at the end since the last look. Scrolling back through old lines stays silent. */
function useFresh(lines: readonly Line[]): readonly Line[] {
  const known = useRef<Set<string> | null>(null);
  const [fresh, setFresh] = useState<readonly Line[]>([]);
  useEffect(() => {
    const newest = lines.slice(-MOST_KEPT);
    const before = known.current;
    known.current = new Set(newest.map(mark));
    if (!before || before.size === 0) return;
    const last = newest.findLastIndex((line) => before.has(mark(line)));
    // Wherever a message was removed, its words must not stay in what is read out.
    const come = newest.filter(
      (line, place) => place > last || (isGone(line) && !before.has(mark(line))),
    );
    if (come.length > 0) setFresh(come);
  }, [lines]);
  return fresh;
}

/** Says new lines once, in polite batches; while it is paused it keeps silent and does not catch up. */
export function Announcer({ lines, paused }: { lines: readonly Line[]; paused: boolean }) {
  const fresh = useFresh(lines);
  const waiting = useRef<string[]>([]);
  const since = useRef(0);
  const [words, setWords] = useState('');
  const silent = useRef(paused);
  useEffect(() => {
    silent.current = paused;
    waiting.current = [];
    setWords('');
  }, [paused]);
  useEffect(() => {
    if (silent.current) return;
    if (waiting.current.length === 0) since.current = Date.now();
    waiting.current.push(...fresh.map(aloud));
    const timer = setTimeout(
      () => {
        setWords(announcement(waiting.current));
        waiting.current = [];
      },
      dueIn(since.current, Date.now()),
    );
    return () => clearTimeout(timer);
  }, [fresh]);
  return <VisuallyHidden aria-live="polite">{words}</VisuallyHidden>;
}
