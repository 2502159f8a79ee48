import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Transcript, TranscriptEntry } from '../shapes';
import { clock } from '../words/time';
import styles from './afterwards.module.css';
import {
  heldWords,
  momentWords,
  nameIn,
  namesOf,
  type People,
  smallRooms,
  strandName,
  strandsOf,
} from './telling';

const ALL = 'all';

/** The whole log as it is read: by strand or all together, in its own order. */
export function TranscriptView({ transcript }: { readonly transcript: Transcript }) {
  const [strand, setStrand] = useState<string>(ALL);
  const people = useMemo(() => namesOf(transcript), [transcript]);
  const strands = useMemo(() => strandsOf(transcript.entries), [transcript]);
  const rooms = smallRooms(strands);
  const shown = transcript.entries.filter(
    (each) => strand === ALL || (each.text !== null && each.strand === strand),
  );
  const name = (each: string) => strandName(each, people, rooms);
  return (
    <>
      <Select
        label="Show"
        maw="20rem"
        allowDeselect={false}
        data={[
          { value: ALL, label: 'Everything, in order' },
          ...strands.map((value) => ({ value, label: name(value) })),
        ]}
        value={strand}
        onChange={(value) => setStrand(value ?? ALL)}
      />
      <ol className={styles.entries} aria-label="Transcript">
        {shown.map((entry) =>
          entry.text === null ? (
            <Moment key={entry.seq} entry={entry} people={people} zone={zoneOf(transcript)} />
          ) : (
            <Words
              key={entry.seq}
              entry={entry}
              people={people}
              zone={zoneOf(transcript)}
              where={entry.strand === 'room' || strand !== ALL ? '' : name(entry.strand)}
            />
          ),
        )}
      </ol>
    </>
  );
}

const zoneOf = (transcript: Transcript): string => transcript.session.time_zone;

interface EntryProps {
  readonly entry: TranscriptEntry;
  readonly people: People;
  readonly zone: string;
}

function Moment({ entry, people, zone }: EntryProps) {
  const words = momentWords(entry, people);
  if (words === null) return null;
  return (
    <li className={styles.moment}>
      <span className={styles.time}>{clock(entry.at, zone)}</span> <bdi>{words}</bdi>
    </li>
  );
}

function Words({ entry, people, zone, where }: EntryProps & { readonly where: string }) {
  const { removed, held, earlier } = entry;
  return (
    <li className={styles.words} data-apart={where !== '' || undefined}>
      <p className={styles.who}>
        <bdi className={styles.name}>{nameIn(people, entry.author)}</bdi>
        <span className={styles.time}>{clock(entry.at, zone)}</span>
        {where && <span className={styles.where}>{where}</span>}
      </p>
      <p className={styles.text} data-removed={removed !== null || undefined} dir="auto">
        {entry.text}
      </p>
      {removed && (
        <p className={styles.mark}>
          Removed by <bdi>{nameIn(people, removed.by)}</bdi>: <bdi>{removed.reason}</bdi>
        </p>
      )}
      {held && <p className={styles.mark}>{heldWords(held.became)}</p>}
      {earlier.length > 0 && (
        <details className={styles.mark}>
          <summary>Edited: {earlier.length === 1 ? 'once' : `${earlier.length} times`}</summary>
          {earlier.map((text) => (
            <p key={text} dir="auto">
              {text}
            </p>
          ))}
        </details>
      )}
    </li>
  );
}
