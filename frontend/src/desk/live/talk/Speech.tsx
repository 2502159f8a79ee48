import { useState } from 'react';
import { Chip, Initials } from '../../ui/bits';
import { clock } from '../../words/time';
import { useDesk } from '../desk';
import { EditForm } from './EditForm';
import { ASKS_WORDS, heardWords } from './heard';
import type { SpeechLine } from './lines';
import { MessageMenu } from './MessageMenu';
import styles from './talk.module.css';

/** Somebody's words: speech on a page, not a bubble. */
export function Speech({ line }: { readonly line: SpeechLine }) {
  const { room, nameOf } = useDesk();
  const [editing, setEditing] = useState(false);
  const lead = line.who.role === 'facilitator';
  const heard = heardWords(room.heard, line.seq, room.you?.key ?? '', nameOf);
  return (
    <div className={styles.speech} data-goes-on={line.goesOn}>
      {line.goesOn ? <span /> : <Initials name={line.who.name} seed={line.author} lead={lead} />}
      <div className={styles.said}>
        {!line.goesOn && <SpeechHead line={line} />}
        {editing && line.text !== null ? (
          <EditForm seq={line.seq} text={line.text} onClose={() => setEditing(false)} />
        ) : (
          <Words line={line} />
        )}
        {heard && <p className={styles.heard}>{heard}</p>}
      </div>
      <MessageMenu line={line} onEdit={() => setEditing(true)} />
    </div>
  );
}

function SpeechHead({ line }: { readonly line: SpeechLine }) {
  const { zone } = useDesk();
  return (
    <p className={styles.who}>
      <bdi className={styles.name}>{line.who.name}</bdi>
      {line.mine && <Chip tone="accent">you</Chip>}
      {!line.mine && line.who.role === 'facilitator' && <Chip tone="accent">facilitator</Chip>}
      <time className={styles.time} dateTime={line.at}>
        {line.who.pronouns && `${line.who.pronouns} · `}
        {clock(line.at, zone)}
      </time>
      {line.reflects && <Chip tone="accent">saying back</Chip>}
      {line.asks && <Chip tone="warm">{ASKS_WORDS[line.asks]}</Chip>}
    </p>
  );
}

const Words = ({ line }: { readonly line: SpeechLine }) =>
  line.text === null ? (
    <Gone line={line} />
  ) : (
    <p className={styles.words} dir="auto">
      {line.text}
      {line.edited && <span className={styles.edited}> (edited)</span>}
    </p>
  );

/** A removed message: who took it away, and why. */
function Gone({ line: { by, reason } }: { readonly line: SpeechLine }) {
  const { room, nameOf } = useDesk();
  const who = by === room.you?.key ? 'you' : nameOf(by);
  return (
    <p className={styles.gone}>
      A facilitator removed this message.{reason && ` Reason: ${reason}`}
      {by && ` · by ${who}`}
    </p>
  );
}
