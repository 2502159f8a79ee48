import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { oneSessionQuery } from '../groups/queries';
import { SessionReports } from '../reports/SessionReports';
import type { Attendance, GroupSession } from '../shapes';
import { Empty } from '../ui/bits';
import { LinkButton } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { Ready } from '../ui/Trouble';
import { whenOf } from '../words/time';
import { AttendanceTable } from './AttendanceTable';
import { Confirmation } from './Confirmation';
import { attendanceQuery } from './queries';

const route = getRouteApi('/shell/sessions/$sessionId/attendance');

export function AttendancePage() {
  const { sessionId } = route.useParams();
  const session = useQuery(oneSessionQuery(sessionId));
  const attendance = useQuery(attendanceQuery(sessionId));
  return (
    <Page
      title="Attendance"
      lead={session.data && <SessionLine session={session.data} />}
      back={{ to: { to: '/' }, label: 'Today' }}
      actions={
        <LinkButton to="/sessions/$sessionId/note" params={{ sessionId }} variant="default">
          Group note
        </LinkButton>
      }
    >
      <Ready query={session}>
        {(found) => (
          <Ready query={attendance}>{(data) => <Sheet session={found} attendance={data} />}</Ready>
        )}
      </Ready>
    </Page>
  );
}

const SessionLine = ({ session }: { readonly session: GroupSession }) => (
  <>
    <bdi>{session.group.name}</bdi>, session {session.number} · {whenOf(session)}
  </>
);

interface SheetProps {
  readonly session: GroupSession;
  readonly attendance: Attendance;
}

function Sheet({ session, attendance }: SheetProps) {
  return (
    <>
      <Confirmation session={session} attendance={attendance} />
      {attendance.rows.length > 0 ? (
        <AttendanceTable session={session} attendance={attendance} />
      ) : (
        <Empty title="Nobody is enrolled in this group">
          Once people are on the roster, their minutes are counted from when they join the room to
          when they leave it.
        </Empty>
      )}
      <SessionReports session={session} attendance={attendance} />
    </>
  );
}
