import type { Person } from '../../../room/protocol';
import { Chip, Initials } from '../../ui/bits';
import { useNow } from '../../words/useNow';
import { useDesk } from '../desk';
import { type Share, shareWords } from './airtime';
import { PersonMenu } from './PersonMenu';
import styles from './people.module.css';
import { isQuiet } from './quiet';
import { stateOf } from './states';

interface Props {
  readonly person: Person;
  readonly open: boolean;
  readonly share: Share | null;
}

export function PersonRow({ person, open, share }: Props) {
  const { room, holds, zone, fresh } = useDesk();
  const { circle, you, lead } = room;
  const now = useNow();
  const state = stateOf(person, {
    you: you?.key === person.key,
    lead: lead === person.key,
    quiet: isQuiet(room, person.key, share, now),
    open,
    circle,
    zone,
  });
  const shown = holds && open && share !== null;
  return (
    <div
      className={styles.person}
      data-here={person.here && !person.out}
      data-holder={open && circle?.holder === person.key}
    >
      <Initials name={person.name} seed={person.key} lead={person.role === 'facilitator'} />
      <div className={styles.personText}>
        <bdi className={styles.name}>{person.name}</bdi>
        <span className={styles.personState}>{state}</span>
        {holds && (fresh[person.key] ?? 0) > 0 && (
          <span className={styles.word}>
            <Chip tone="warm">new private word</Chip>
          </span>
        )}
        {shown && <Airtime share={share} />}
      </div>
      {holds && open && person.role === 'member' && (
        <PersonMenu person={person} quiet={share?.quiet ?? false} />
      )}
    </div>
  );
}

/** Seen by facilitators only. */
const Airtime = ({ share }: { readonly share: Share }) => (
  <span className={styles.airtime} title={shareWords(share)}>
    <span className={styles.airtimeTrack} aria-hidden="true">
      <span style={{ inlineSize: `${share.percent}%` }} />
    </span>
    <span aria-hidden="true">{share.percent}%</span>
    <span className={styles.hidden}>{shareWords(share)}</span>
  </span>
);
