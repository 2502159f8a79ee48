import { Button } from '@mantine/core';
import type { Call as HelpCall } from '../../../room/protocol';
import type { Arrival } from '../../shapes';
import { clock } from '../../words/time';
import { useDesk } from '../desk';
import { canBePaused } from './pausing';
import { Reach } from './Reach';
import styles from './safety.module.css';

interface Props {
  readonly call: HelpCall;
  readonly arrival: Arrival | undefined;
}

/** One person who asked for help: where they are, how to reach them, and what can be done now. */
export function HelpCard({ call: { key, at, by }, arrival }: Props) {
  const { room, nameOf, zone } = useDesk();
  const name = nameOf(key);
  const who = by === room.you?.key ? 'You are' : `${nameOf(by ?? '')} is`;
  return (
    <article className={styles.call} data-taken={by !== null}>
      <div className={styles.callHead}>
        <h2 className={styles.callTitle}>
          <bdi>{name}</bdi> asks for help
        </h2>
        <p className={styles.callState}>
          {by === null
            ? `since ${clock(at, zone)}. Only facilitators know.`
            : `${who} with them. Once you put this away, they are told.`}
        </p>
      </div>
      {by === null ? (
        <Reach name={name} checkIn={arrival?.check_in ?? null} />
      ) : (
        <details className={styles.more}>
          <summary>Where they are, whom to call</summary>
          <Reach name={name} checkIn={arrival?.check_in ?? null} />
        </details>
      )}
      <Ways member={key} taken={by !== null} />
    </article>
  );
}

interface WaysProps {
  readonly member: string;
  readonly taken: boolean;
}

function Ways({ member, taken }: WaysProps) {
  const { room, may, ask, open, show, nameOf } = useDesk();
  const come = () => {
    ask({ type: 'help.come', member });
    show('words', member);
  };
  return (
    <div className={styles.ways}>
      {!taken && may('help.come') && <Button onClick={come}>I’m coming</Button>}
      {may('aside.say') && (
        <Button variant="default" onClick={() => show('words', member)}>
          Write to {nameOf(member)}
        </Button>
      )}
      {may('pause.begin') && canBePaused(room.paused) && room.status === 'open' && (
        <Button
          variant="outline"
          color="danger"
          onClick={() => open({ type: 'pause.begin', about: member })}
        >
          Safety pause…
        </Button>
      )}
      {taken && may('help.close') && (
        <Button variant="subtle" color="gray" onClick={() => ask({ type: 'help.close', member })}>
          Put away
        </Button>
      )}
    </div>
  );
}
