import type { Link } from '../../room/socket';
import styles from './room.module.css';

/** The state of the line, in words, and only when it is not simply fine. */
export function Banner({ link }: { readonly link: Link }) {
  return (
    <div role="status" className={styles.bannerPlace}>
      {link.state === 'waiting' && (
        <p className={styles.banner}>
          The line is down. We are connecting again. What you wrote is kept here until then.
        </p>
      )}
      {link.state === 'connecting' && <p className={styles.bannerCalm}>Connecting…</p>}
    </div>
  );
}
