import { LinkButton } from '../ui/LinkButton';
import { useAlerts } from './AlertWatch';
import { openWords } from './alert';
import styles from './safety.module.css';

interface Props {
  /** Where leaving this page would take somebody out of a room, the flags open beside it. */
  readonly beside?: boolean;
}

/** Stays until no flag is open. It says that there is one, never whose it is: others may see this screen. */
export function AlertBanner({ beside = false }: Props) {
  const { open, line } = useAlerts();
  if (open) {
    return (
      <section className={styles.banner} aria-label="Safety">
        <p className={styles.bannerWords}>
          <span aria-hidden="true" className={styles.mark} />
          {openWords(open)}
        </p>
        <LinkButton to="/flags" {...(beside && { target: '_blank' })}>
          {open === 1 ? 'See it' : 'See them'}
        </LinkButton>
      </section>
    );
  }
  if (line !== 'down') return null;
  return (
    <section className={styles.faint} aria-label="Safety">
      <p>New risk flags may reach you a little late. We are connecting again.</p>
    </section>
  );
}
