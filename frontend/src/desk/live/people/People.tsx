import { Arrivals } from '../../admission/Arrivals';
import { Checkins } from '../arc/Checkins';
import { useDesk } from '../desk';
import { Appeals } from './Appeals';
import { sharesOf } from './airtime';
import { Door } from './Door';
import { Hands } from './Hands';
import { Offers } from './Offers';
import { PersonRow } from './PersonRow';
import { hereCount, inOrder } from './people';
import styles from './people.module.css';
import { SentOut } from './SentOut';

/** Who waits, who asks, who is in the room. The door comes first: someone stands there. */
export function People() {
  const { room, holds, sessionId } = useDesk();
  const open = room.status !== 'closed';
  const news = `${room.turnedAway} ${room.waiting.length} ${room.people.length}`;
  return (
    <>
      {holds && open && <Door first={room.status === 'open'} />}
      {open && <Hands />}
      {holds && open && <Offers />}
      {holds && <Appeals />}
      <Inside open={open} />
      {holds && open && <SentOut />}
      {open && <Checkins />}
      {holds && open && <Arrivals sessionId={sessionId} news={news} />}
    </>
  );
}

function Inside({ open }: { readonly open: boolean }) {
  const { room } = useDesk();
  const shares = sharesOf(room);
  return (
    <section className={styles.people} aria-label="In the room">
      <h2 className={styles.paneTitle}>
        {open ? `In the room · ${hereCount(room.people)}` : 'Who came'}
      </h2>
      <ul className={styles.plain}>
        {inOrder(room.people).map((person) => (
          <li key={person.key}>
            <PersonRow
              person={open ? person : { ...person, here: true, hand: null }}
              open={open}
              share={shares.get(person.key) ?? null}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
