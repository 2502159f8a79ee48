import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../act';
import type { Flag } from '../shapes';
import { Chip } from '../ui/bits';
import { Trouble } from '../ui/Trouble';
import { since } from '../words/since';
import { clock } from '../words/time';
import { ClearDialog } from './ClearDialog';
import { acknowledgeFlag } from './commands';
import styles from './safety.module.css';
import { FLAG_TOUCHES } from './touches';
import { kindWords, severityOf } from './words';

interface Props {
  readonly flag: Flag;
  readonly zone: string;
  readonly now: Date;
}

/** One flag: what called for it, since when, who is on it, and the two things to do about it. */
export function FlagLine({ flag, zone, now }: Props) {
  const { words, tone } = severityOf(flag.severity);
  return (
    <li className={styles.line}>
      <div className={styles.lineText}>
        <p className={styles.what}>
          <Chip tone={tone}>{words}</Chip>
          {flag.escalated_at && <Chip tone="warm">Everybody was told</Chip>}
          <span>{kindWords(flag.kind) || 'A risk flag'}</span>
        </p>
        {flag.what_was_seen && (
          <p className={styles.seen}>
            “<bdi>{flag.what_was_seen}</bdi>”
          </p>
        )}
        <p className={styles.standing}>
          {since(flag.raised_at, now)}, at {clock(flag.raised_at, zone)}.{' '}
          <Standing flag={flag} zone={zone} />
        </p>
      </div>
      <Acts flag={flag} />
    </li>
  );
}

const Standing = ({ flag: { acknowledged }, zone }: Omit<Props, 'now'>) =>
  acknowledged ? (
    <>
      <bdi>{acknowledged.by}</bdi> is on it since {clock(acknowledged.at, zone)}.
    </>
  ) : (
    'Nobody has said yet that they are on it.'
  );

function Acts({ flag }: Pick<Props, 'flag'>) {
  const [clearing, setClearing] = useState(false);
  const take = useAct({
    run: acknowledgeFlag,
    touches: FLAG_TOUCHES,
    said: 'The others see that you are on it.',
  });
  const { acknowledge, clear } = flag.abilities;
  const name = flag.participant.legal_name;
  return (
    <div className={styles.acts}>
      {acknowledge.allowed && !flag.acknowledged && (
        <Button
          loading={take.isPending}
          onClick={() => take.mutate(flag.id)}
          aria-label={`I am on it: ${name}`}
        >
          I am on it
        </Button>
      )}
      {clear.allowed && (
        <Button
          variant="default"
          onClick={() => setClearing(true)}
          aria-label={`Clear… the flag of ${name}`}
        >
          Clear…
        </Button>
      )}
      <Trouble error={take.error} />
      {clearing && <ClearDialog flag={flag} onClose={() => setClearing(false)} />}
    </div>
  );
}
