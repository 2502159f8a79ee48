import { Button } from '@mantine/core';
import type { Breakout, Breakouts } from '../../../room/protocol';
import { clockUntil } from '../../words/time';
import { useNow } from '../../words/useNow';
import { useDesk } from '../desk';
import { Composer } from '../talk/Composer';
import styles from './apart.module.css';
import { Thread } from './Thread';

const MORE_MINUTES = 2;

/** The small rooms while they last: who is where, a visit that everyone there sees, more time, and the way back. */
export function BreakoutsPane() {
  const { room, holds, open } = useDesk();
  if (room.breakouts) return <Running breakouts={room.breakouts} />;
  return (
    <div className={styles.stack}>
      <p className={styles.empty}>
        The group is together. In small rooms people talk among themselves for a while; everyone
        comes back when the time is over.
      </p>
      {holds && room.status === 'open' && room.paused === null && (
        <Button onClick={() => open({ type: 'breakouts.begin' })}>Go into small rooms…</Button>
      )}
    </div>
  );
}

function Running({ breakouts }: { readonly breakouts: Breakouts }) {
  const { may, ask, zone } = useDesk();
  const now = useNow(5_000);
  const left = Math.max(0, Math.ceil((Date.parse(breakouts.until) - now.getTime()) / 60_000));
  return (
    <div className={styles.stack}>
      <p className={styles.until}>
        Until {clockUntil(breakouts.until, zone)} · {left} min left
      </p>
      <div className={styles.row}>
        {may('breakouts.extend') && (
          <Button
            variant="default"
            px="sm"
            onClick={() => ask({ type: 'breakouts.extend', minutes: MORE_MINUTES })}
          >
            {MORE_MINUTES} minutes more
          </Button>
        )}
        {may('breakouts.end') && (
          <Button variant="default" px="sm" onClick={() => ask({ type: 'breakouts.end' })}>
            Bring everyone back
          </Button>
        )}
      </div>
      {breakouts.rooms.map((one, place) => (
        <SmallRoom key={one.id} small={one} number={place + 1} />
      ))}
    </div>
  );
}

function SmallRoom({ small, number }: { readonly small: Breakout; readonly number: number }) {
  const { room, may, ask, nameOf } = useDesk();
  const visits = small.visitors.includes(room.you?.key ?? '');
  const others = small.visitors.filter((key) => key !== room.you?.key);
  return (
    <section className={styles.small} aria-label={`Room ${number}`}>
      <div className={styles.smallHead}>
        <h3 className={styles.smallTitle}>Room {number}</h3>
        {visits && may('breakout.leave') && (
          <Button variant="default" onClick={() => ask({ type: 'breakout.leave' })}>
            Leave the room
          </Button>
        )}
        {!visits && may('breakout.visit') && (
          <Button
            variant="default"
            aria-label={`Visit room ${number}`}
            onClick={() => ask({ type: 'breakout.visit', strand: small.id })}
          >
            Visit
          </Button>
        )}
      </div>
      <p className={styles.members}>
        <bdi>{small.members.map(nameOf).join(', ')}</bdi>
        {others.length > 0 && ` · visited by ${others.map(nameOf).join(', ')}`}
      </p>
      {visits && <Visit small={small} number={number} />}
    </section>
  );
}

function Visit({ small, number }: { readonly small: Breakout; readonly number: number }) {
  const { room, may } = useDesk();
  const pending = room.pending.filter(({ saying }) => saying.type === 'breakout.say');
  return (
    <>
      <Thread
        label={`Room ${number}`}
        words={room.strands[small.id] ?? []}
        pending={pending}
        empty="They see that you are here. You read what is said from now on."
      />
      {may('breakout.say') && (
        <Composer
          label={`Write in room ${number}`}
          placeholder={`To room ${number}…`}
          onSay={(text) => room.client.speak({ type: 'breakout.say', text })}
        />
      )}
    </>
  );
}
