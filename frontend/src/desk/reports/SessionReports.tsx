import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Attendance, GroupSession } from '../shapes';
import { Empty } from '../ui/bits';
import { Section } from '../ui/Page';
import { RecentReports } from './RecentReports';
import { ReportDialog } from './ReportDialog';

interface Props {
  readonly session: GroupSession;
  readonly attendance: Attendance;
}

/** From the attendance to a file that stands up elsewhere. */
export function SessionReports({ session, attendance }: Props) {
  const [making, dialog] = useDisclosure(false);
  const people = attendance.rows.map(({ enrolment, legal_name }) => ({
    enrolment,
    name: legal_name,
  }));
  if (!attendance.confirmed_at) {
    return (
      <Section title="Report">
        <Empty title="First confirm, then print">
          Once the attendance is confirmed you can download it here as a PDF or CSV.
        </Empty>
      </Section>
    );
  }
  return (
    <Section title="Report" aside={<Button onClick={dialog.open}>Download PDF or CSV…</Button>}>
      <RecentReports of={{ session: session.id }} />
      {making && (
        <ReportDialog
          scope={{ kind: 'session', session: session.id, people }}
          onClose={dialog.close}
        />
      )}
    </Section>
  );
}
