import { useMe } from '../../shell/queries';
import { LinkButton } from '../../ui/LinkButton';
import styles from './talk.module.css';

/** Without a licence in force the room stays shut: why, and the way to mend it. */
export function OpenBlocked() {
  const { memberId } = useMe();
  return (
    <div className={styles.blocked} role="alert">
      <p>
        <strong>The room cannot be opened without a licence in force.</strong> Yours is missing, has
        run out, or nobody has verified it yet. A colleague whose licence holds can open the room,
        or an administrator can verify yours.
      </p>
      <LinkButton to="/staff/$staffId" params={{ staffId: memberId }} variant="default">
        See your licences
      </LinkButton>
    </div>
  );
}
