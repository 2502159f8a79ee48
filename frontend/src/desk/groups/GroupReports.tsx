import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { RecentReports } from '../reports/RecentReports';
import { ReportDialog } from '../reports/ReportDialog';
import type { Group } from '../shapes';
import { Section } from '../ui/Page';
import { rosterQuery } from './queries';

/** Attendance of the whole group over a range of days. */
export function GroupReports({ group }: { readonly group: Group }) {
  const [making, dialog] = useDisclosure(false);
  const roster = useQuery(rosterQuery(group.id));
  const people = (roster.data ?? []).map(({ id, legal_name }) => ({
    enrolment: id,
    name: legal_name,
  }));
  return (
    <Section title="Attendance reports" aside={<Button onClick={dialog.open}>New report…</Button>}>
      <RecentReports of={{ group: group.id }} />
      {making && (
        <ReportDialog scope={{ kind: 'group', group: group.id, people }} onClose={dialog.close} />
      )}
    </Section>
  );
}
