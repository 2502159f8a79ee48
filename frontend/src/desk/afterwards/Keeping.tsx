import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useAct } from '../act';
import type { GroupSession, Kept } from '../shapes';
import { ConfirmDialog, ReasonDialog } from '../ui/dialogs';
import { Card } from '../ui/Page';
import { day, moment } from '../words/time';
import styles from './afterwards.module.css';
import { placeHold, releaseHold } from './queries';

interface Props {
  readonly session: GroupSession;
  readonly kept: Kept;
}

/** Until when the transcript is there, and the hold that stops its end. */
export function Keeping({ session, kept }: Props) {
  const [placing, place] = useDisclosure(false);
  const [releasing, release] = useDisclosure(false);
  const { place_hold, release_hold } = kept.abilities;
  return (
    <Card>
      <p className={styles.kept}>{keptWords(kept, session.time_zone)}</p>
      {kept.hold && (
        <p className={styles.hint}>
          Placed by <bdi>{kept.hold.placed_by}</bdi>,{' '}
          {moment(kept.hold.placed_at, session.time_zone)}: <bdi>{kept.hold.reason}</bdi>
        </p>
      )}
      {!kept.hold && !kept.purged_at && place_hold?.allowed && (
        <Button variant="default" onClick={place.open}>
          Place a legal hold…
        </Button>
      )}
      {kept.hold &&
        (release_hold?.allowed ? (
          <Button variant="default" onClick={release.open}>
            Release the hold…
          </Button>
        ) : (
          <p className={styles.hint}>{release_hold?.reason}</p>
        ))}
      {placing && <Placing session={session} onClose={place.close} />}
      {releasing && <Releasing session={session} onClose={release.close} />}
    </Card>
  );
}

function keptWords(kept: Kept, zone: string): string {
  if (kept.purged_at) return `What was said was destroyed on ${day(kept.purged_at, zone)}.`;
  if (kept.hold) return 'A legal hold stands: nothing of it is destroyed.';
  if (kept.kept_until) return `What was said is destroyed after ${day(kept.kept_until, zone)}.`;
  return 'What was said is kept.';
}

interface DialogProps {
  readonly session: GroupSession;
  readonly onClose: () => void;
}

function Placing({ session, onClose }: DialogProps) {
  const act = useAct({
    run: placeHold,
    touches: [['kept', session.id]],
    said: 'The hold stands.',
    after: onClose,
  });
  return (
    <ReasonDialog
      opened
      title="Place a legal hold"
      label="Why"
      hint="Kept, and read by this group’s facilitators, supervisors and administrators."
      confirm="Place the hold"
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onConfirm={(reason) => act.mutate({ session: session.id, reason })}
    >
      While it stands, what was said in this session is not destroyed.
    </ReasonDialog>
  );
}

function Releasing({ session, onClose }: DialogProps) {
  const act = useAct({
    run: releaseHold,
    touches: [['kept', session.id]],
    said: 'The hold is released.',
    after: onClose,
  });
  return (
    <ConfirmDialog
      opened
      title="Release the legal hold?"
      confirm="Release the hold"
      danger
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onConfirm={() => act.mutate(session.id)}
    >
      From then on the clinic’s policy holds again. If its day has passed, what was said is
      destroyed within the hour.
    </ConfirmDialog>
  );
}
