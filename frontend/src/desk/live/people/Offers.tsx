import { Button } from '@mantine/core';
import type { Offer } from '../../../room/protocol';
import { useDesk } from '../desk';
import styles from './people.module.css';

/** Offers of help go through the facilitator, who brings two people together or declines kindly. */
export function Offers() {
  const { room, nameOf } = useDesk();
  if (room.offers.length === 0) return null;
  return (
    <section className={styles.group} aria-label="Offers of help">
      <h2 className={styles.paneTitle}>Offers of help · {room.offers.length}</h2>
      <ul className={styles.plain}>
        {room.offers.map(({ offer, from, to, text }) => (
          <li key={offer} className={styles.offer}>
            <p className={styles.offerWho}>
              <bdi>{nameOf(from)}</bdi> offers help to <bdi>{nameOf(to)}</bdi>
            </p>
            <p className={styles.offerText} dir="auto">
              {text}
            </p>
            <Answers offer={offer} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answers({ offer }: { readonly offer: Offer['offer'] }) {
  const { may, open } = useDesk();
  return (
    <div className={styles.actions}>
      {may('offer.introduce') && (
        <Button variant="light" px="sm" onClick={() => open({ type: 'offer.introduce', offer })}>
          Introduce…
        </Button>
      )}
      {may('offer.decline') && (
        <Button variant="default" px="sm" onClick={() => open({ type: 'offer.decline', offer })}>
          Decline…
        </Button>
      )}
    </div>
  );
}
