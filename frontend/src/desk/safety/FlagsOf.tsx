import type { Flag } from '../shapes';
import { useMe } from '../shell/queries';
import { Rows } from '../ui/Rows';
import { useNow } from '../words/useNow';
import { FlagCard } from './FlagCard';
import { ClearedRow } from './FlagsPage';
import styles from './safety.module.css';
import { byPerson } from './words';

/** One person's flags: what is open, and below it what was done about earlier ones. */
export function FlagsOf({ flags }: { readonly flags: readonly Flag[] }) {
  const { clinic } = useMe();
  const now = useNow();
  const open = flags.filter(({ cleared }) => cleared === null);
  const cleared = flags.filter((flag) => flag.cleared !== null);
  return (
    <>
      {open.length > 0 && (
        <ul className={styles.flags} aria-label="Open flags">
          {byPerson(open).map((atRisk) => (
            <FlagCard
              key={atRisk.person.id}
              atRisk={atRisk}
              zone={clinic.time_zone}
              now={now}
              named={false}
            />
          ))}
        </ul>
      )}
      {cleared.length > 0 && (
        <Rows label="Cleared flags">
          {cleared.map((flag) => (
            <ClearedRow key={flag.id} flag={flag} zone={clinic.time_zone} />
          ))}
        </Rows>
      )}
    </>
  );
}
