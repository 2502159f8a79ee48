import { LinkButton } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { RecentReports } from './RecentReports';

export const Reports = () => (
  <Page
    title="Reports"
    lead="Attendance reports that were made at this clinic, newest first. Make one from a session's attendance or from a group."
    actions={
      <LinkButton to="/groups" variant="default">
        Choose a group
      </LinkButton>
    }
  >
    <RecentReports />
  </Page>
);
