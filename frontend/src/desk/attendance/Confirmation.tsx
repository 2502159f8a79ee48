import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useAct } from '../act';
import type { Attendance, AttendanceRules, GroupSession } from '../shapes';
import { ConfirmDialog } from '../ui/dialogs';
import { moment } from '../words/time';
import styles from './attendance.module.css';
import { confirmAttendance } from './commands';

interface Props {
  readonly session: GroupSession;
  readonly attendance: Attendance;
}

/** How the statuses came about, and whether a facilitator stands by them. */
export function Confirmation({ session, attendance }: Props) {
  const { confirmed_at, confirmed_by, number_present, rows } = attendance;
  return (
    <div className={styles.strip} data-done={confirmed_at !== null}>
      <div>
        <p className={styles.headline}>
          {number_present} of {rows.length} took part
          {confirmed_at ? '' : ' · not confirmed yet'}
        </p>
        <p className={styles.small}>
          {confirmed_at
            ? `Confirmed by ${confirmed_by ?? 'a facilitator'}, ${moment(confirmed_at, session.time_zone)}.`
            : rulesWords(attendance.rules)}
        </p>
      </div>
      {!confirmed_at && <ConfirmButton session={session} attendance={attendance} />}
    </div>
  );
}

const rulesWords = ({ present_minutes, present_percent, late_after }: AttendanceRules): string =>
  `Present means at least ${present_minutes} minutes, or ${present_percent} % of the time the room was open. Late means more than ${late_after} minutes after the planned start or the opening, whichever was later.`;

function ConfirmButton({ session, attendance }: Props) {
  const [asking, dialog] = useDisclosure(false);
  const confirm = useAct({
    run: () => confirmAttendance(session.id),
    touches: [['attendance', session.id], ['sessions']],
    said: 'Attendance is confirmed.',
    after: dialog.close,
  });
  const may = attendance.abilities.confirm;
  if (!may?.allowed) return <p className={styles.small}>{may?.reason}</p>;
  return (
    <>
      <Button onClick={dialog.open}>Confirm attendance</Button>
      <ConfirmDialog
        opened={asking}
        onClose={dialog.close}
        title="Confirm this attendance?"
        confirm="Confirm"
        busy={confirm.isPending}
        error={confirm.error}
        onConfirm={() => confirm.mutate(undefined)}
      >
        You state that this is who took part and for how long. A later correction is added to it; it
        never replaces it.
      </ConfirmDialog>
    </>
  );
}
