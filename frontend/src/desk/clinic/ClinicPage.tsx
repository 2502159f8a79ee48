import { useQuery } from '@tanstack/react-query';
import { retentionQuery } from '../afterwards/queries';
import { RetentionForm } from '../afterwards/RetentionForm';
import { attendanceRulesQuery } from '../attendance/queries';
import { OnCallForm } from '../safety/OnCallForm';
import { onCallQuery } from '../safety/queries';
import { InstrumentSwitches } from '../screening/InstrumentSwitches';
import { Card, Page, Section } from '../ui/Page';
import { Ready } from '../ui/Trouble';
import { ClinicForm } from './ClinicForm';
import { clinicQuery } from './queries';
import { RulesForm } from './RulesForm';

export function ClinicPage() {
  const clinic = useQuery(clinicQuery);
  const rules = useQuery(attendanceRulesQuery);
  const onCall = useQuery(onCallQuery);
  const retention = useQuery(retentionQuery);
  return (
    <Page title="Clinic">
      <Section title="About the clinic">
        <Card>
          <Ready query={clinic}>{(data) => <ClinicForm clinic={data} />}</Ready>
        </Card>
      </Section>
      <Section title="On call">
        <Card>
          <Ready query={onCall}>{(data) => <OnCallForm onCall={data} />}</Ready>
        </Card>
      </Section>
      <Section title="Questionnaires">
        <Card>
          <InstrumentSwitches />
        </Card>
      </Section>
      <Section title="How long words are kept">
        <Card>
          <Ready query={retention}>
            {({ transcript_days }) => (
              <RetentionForm key={transcript_days} days={transcript_days} />
            )}
          </Ready>
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
