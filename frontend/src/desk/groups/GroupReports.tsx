import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { RecentReports } from '../reports/RecentReports';
import { ReportDialog } from '../reports/ReportDialog';
import type { Group } from '../shapes';
import { Section } from '../ui/Page';

/** Attendance of the whole group over a range of days. */
export function GroupReports({ group }: { readonly group: Group }) {
  const [making, dialog] = useDisclosure(false);
  return (
    <Section title="Attendance reports" aside={<Button onClick={dialog.open}>New report…</Button>}>
      <RecentReports />
      {making && <ReportDialog scope={{ kind: 'group', group: group.id }} onClose={dialog.close} />}
    </Section>
  );
}
