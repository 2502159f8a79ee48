import { useQuery } from '@tanstack/react-query';
import { attendanceRulesQuery } from '../attendance/queries';
import { Card, Page, Section } from '../ui/Page';
import { Ready } from '../ui/Trouble';
import { ClinicForm } from './ClinicForm';
import { clinicQuery } from './queries';
import { RulesForm } from './RulesForm';

export function ClinicPage() {
  const clinic = useQuery(clinicQuery);
  const rules = useQuery(attendanceRulesQuery);
  return (
    <Page title="Clinic">
      <Section title="About the clinic">
        <Card>
          <Ready query={clinic}>{(data) => <ClinicForm clinic={data} />}</Ready>
        </Card>
      </Section>
      <Section title="Attendance rules">
        <Card>
          <Ready query={rules}>{(data) => <RulesForm rules={data} />}</Ready>
        </Card>
      </Section>
    </Page>
  );
}
