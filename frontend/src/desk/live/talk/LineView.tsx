import { useClipboard } from '@mantine/hooks';
import type { RoomClient } from '../../room/client';
import type { Pending } from '../../room/model';
import { SESSION_CLOSED } from '../../room/protocol';
import { Chip, Initials } from '../ui/bits';
import { clock } from '../words/time';
import type { Line } from './lines';
import styles from './talk.module.css';

interface Props {
  readonly line: Line;
  readonly zone: string;
  readonly client: RoomClient;
  readonly onRemove: ((seq: number) => void) | null;
}

export function LineView({ line, zone, client, onRemove }: Props) {
  if (line.type === 'pending') return <PendingLine pending={line.pending} client={client} />;
  if (line.type === 'notice') {
    return (
      <p className={styles.notice}>
        <bdi dir="ltr">{line.words}</bdi> · {clock(line.at, zone)}
      </p>
    );
  }
  return <Speech line={line} zone={zone} onRemove={onRemove} />;
}

type SpeechLine = Extract<Line, { type: 'speech' }>;

interface SpeechProps {
  readonly line: SpeechLine;
  readonly zone: string;
  readonly onRemove: ((seq: number) => void) | null;
}

function Speech({ line, zone, onRemove }: SpeechProps) {
  const lead = line.who.role === 'facilitator';
  const removable = onRemove && line.text !== null;
  return (
    <div className={styles.speech} data-goes-on={line.goesOn}>
      {line.goesOn ? <span /> : <Initials name={line.who.name} seed={line.author} lead={lead} />}
      <div className={styles.said}>
        {!line.goesOn && <SpeechHead line={line} zone={zone} />}
        <Words line={line} />
      </div>
      {removable && (
        <button
          type="button"
          className={styles.quiet}
          aria-label={`Remove what ${line.who.name} said at ${clock(line.at, zone)}`}
          onClick={() => onRemove(line.seq)}
        >
          Remove
        </button>
      )}
    </div>
  );
}

const SpeechHead = ({ line, zone }: { readonly line: SpeechLine; readonly zone: string }) => (
  <p className={styles.who}>
    <bdi className={styles.name}>{line.who.name}</bdi>
    {line.mine && <Chip tone="accent">you</Chip>}
    {!line.mine && line.who.role === 'facilitator' && <Chip tone="accent">facilitator</Chip>}
    <time className={styles.time} dateTime={line.at}>
      {line.who.pronouns && `${line.who.pronouns} · `}
      {clock(line.at, zone)}
    </time>
  </p>
);

const Words = ({ line }: { readonly line: SpeechLine }) =>
  line.text === null ? (
    <p className={styles.gone}>
      A facilitator removed this message.{line.reason && ` Reason: ${line.reason}`}
    </p>
  ) : (
    <p className={styles.words} dir="auto">
      {line.text}
    </p>
  );

function PendingLine({ pending, client }: { readonly pending: Pending; client: RoomClient }) {
  return (
    <div className={styles.speech} data-goes-on="true">
      <span />
      <div className={styles.said}>
        <p className={styles.words} dir="auto" data-pending="true">
          {pending.text}
        </p>
        {pending.state === 'refused' ? (
          <NotSent pending={pending} client={client} />
        ) : (
          <p className={styles.sending}>Sending…</p>
        )}
      </div>
    </div>
  );
}

/** Why the room did not take it, and what can still be done with the words. */
function NotSent({ pending, client }: { readonly pending: Pending; client: RoomClient }) {
  const { cid, text, code, message } = pending;
  const tooLate = code === SESSION_CLOSED;
  const clipboard = useClipboard();
  return (
    <p className={styles.refused} role="alert">
      Not sent. {tooLate ? 'The session closed before this reached the room.' : message}
      {tooLate ? (
        <button type="button" className={styles.small} onClick={() => clipboard.copy(text)}>
          {clipboard.copied ? 'Copied' : 'Copy the words'}
        </button>
      ) : (
        <button type="button" className={styles.small} onClick={() => client.again(cid)}>
          Send again
        </button>
      )}
      <button type="button" className={styles.small} onClick={() => client.discard(cid)}>
        Discard
      </button>
    </p>
  );
}
