import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../act';
import type { Flag } from '../shapes';
import { Chip, type Fact, Facts } from '../ui/bits';
import { Trouble } from '../ui/Trouble';
import { since } from '../words/since';
import { clock } from '../words/time';
import { Call } from './Call';
import { ClearDialog } from './ClearDialog';
import { acknowledgeFlag } from './commands';
import styles from './safety.module.css';
import { FLAG_TOUCHES } from './touches';
import { kindWords, severityOf } from './words';

interface Props {
  readonly flag: Flag;
  readonly zone: string;
  readonly now: Date;
  /** On the page of that very person their name need not be said again. */
  readonly named?: boolean;
}

/** One open flag: who, where they are, how to reach them, and whether somebody is on it. */
export function FlagCard({ flag, zone, now, named = true }: Props) {
  const { words, tone } = severityOf(flag.severity);
  const { participant } = flag;
  return (
    <li
      className={styles.flag}
      data-taken={flag.acknowledged !== null}
      data-severity={flag.severity}
    >
      <div className={styles.head}>
        <div>
          {named && (
            <h3 className={styles.who}>
              <Link to="/participants/$participantId" params={{ participantId: participant.id }}>
                <bdi>{participant.legal_name}</bdi>
              </Link>
            </h3>
          )}
          <p className={styles.what}>
            {flag.kind && `${kindWords(flag.kind)} · `}
            {since(flag.raised_at, now)}, at {clock(flag.raised_at, zone)}
          </p>
        </div>
        <div className={styles.chips}>
          {flag.escalated_at && <Chip tone="warm">Escalated</Chip>}
          <Chip tone={tone}>{words}</Chip>
        </div>
      </div>
      <Facts facts={reaching(flag)} />
      <Foot flag={flag} zone={zone} />
    </li>
  );
}

const reaching = ({
  what_was_seen,
  place,
  phone,
  emergency_contact: contact,
}: Flag): readonly Fact[] => [
  ...(what_was_seen ? [['What was seen', <bdi key="seen">{what_was_seen}</bdi>] as const] : []),
  ['Where they are', place && <bdi>{place}</bdi>],
  ['Phone', phone && <Call number={phone} />],
  [
    'Whom to call for them',
    contact?.name && (
      <>
        <bdi>{contact.name}</bdi>
        {contact.relation && ` (${contact.relation})`} <Call number={contact.phone} />
      </>
    ),
  ],
];

function Foot({ flag, zone }: Pick<Props, 'flag' | 'zone'>) {
  const [clearing, setClearing] = useState(false);
  const take = useAct({
    run: acknowledgeFlag,
    touches: FLAG_TOUCHES,
    said: 'The others see that you are on it.',
  });
  const { acknowledge, clear } = flag.abilities;
  const name = flag.participant.legal_name;
  return (
    <div className={styles.foot}>
      <p className={styles.standing}>{standingOf(flag, zone)}</p>
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
      </div>
      <Trouble error={take.error} />
      {clearing && <ClearDialog flag={flag} onClose={() => setClearing(false)} />}
    </div>
  );
}

const standingOf = ({ acknowledged }: Flag, zone: string) =>
  acknowledged ? (
    <>
      <bdi>{acknowledged.by}</bdi> is on it since {clock(acknowledged.at, zone)}.
    </>
  ) : (
    'Nobody has said yet that they are on it.'
  );
