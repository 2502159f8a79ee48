import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { GroupSession } from '../shapes';
import { Empty } from '../ui/bits';
import { Section } from '../ui/Page';
import { RecentReports } from './RecentReports';
import { ReportDialog } from './ReportDialog';

interface Props {
  readonly session: GroupSession;
  readonly confirmed: boolean;
}

/** From the attendance to a file that stands up elsewhere. */
export function SessionReports({ session, confirmed }: Props) {
  const [making, dialog] = useDisclosure(false);
  if (!confirmed) {
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
      <RecentReports />
      {making && (
        <ReportDialog scope={{ kind: 'session', session: session.id }} onClose={dialog.close} />
      )}
    </Section>
  );
}
