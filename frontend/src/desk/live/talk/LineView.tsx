import { useClipboard } from '@mantine/hooks';
import { memo } from 'react';
import type { Pending } from '../../../room/model';
import { SESSION_CLOSED } from '../../../room/protocol';
import { clock } from '../../words/time';
import { useDesk } from '../desk';
import type { Line } from './lines';
import { Speech } from './Speech';
import styles from './talk.module.css';

/** Drawn again only where the line or the room has changed, not where one merely scrolls. */
export const LineView = memo(({ line }: { readonly line: Line }) => {
  const { zone } = useDesk();
  if (line.type === 'pending') return <PendingLine pending={line.pending} />;
  if (line.type === 'speech') return <Speech line={line} />;
  return (
    <p className={styles.notice}>
      <bdi dir="ltr">{line.words}</bdi> · {clock(line.at, zone)}
    </p>
  );
});

function PendingLine({ pending }: { readonly pending: Pending }) {
  return (
    <div className={styles.speech} data-goes-on="true">
      <span />
      <div className={styles.said}>
        <p className={styles.words} dir="auto" data-pending="true">
          {pending.text}
        </p>
        {pending.state === 'refused' ? (
          <NotSent pending={pending} />
        ) : (
          <p className={styles.sending}>Sending…</p>
        )}
      </div>
    </div>
  );
}

/** Why the room did not take it, and what can still be done with the words. */
export function NotSent({ pending }: { readonly pending: Pending }) {
  const { client } = useDesk().room;
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
