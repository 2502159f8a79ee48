import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { oneSessionQuery } from '../groups/queries';
import type { GroupSession } from '../shapes';
import { Empty } from '../ui/bits';
import { LinkButton } from '../ui/LinkButton';
import { Card, Page } from '../ui/Page';
import { Ready } from '../ui/Trouble';
import { whenOf } from '../words/time';
import { LeaveGuard } from './LeaveGuard';
import { NoteEditor } from './NoteEditor';
import { useNote } from './useNote';

const route = getRouteApi('/shell/sessions/$sessionId/note');

export function NotePage() {
  const { sessionId } = route.useParams();
  const session = useQuery(oneSessionQuery(sessionId));
  return (
    <Page
      title="Group note"
      lead={session.data && <SessionLine session={session.data} />}
      back={{ to: { to: '/' }, label: 'Today' }}
      actions={
        <LinkButton to="/sessions/$sessionId/attendance" params={{ sessionId }} variant="default">
          Attendance
        </LinkButton>
      }
    >
      <Ready query={session}>{(found) => <OwnNote key={found.id} session={found} />}</Ready>
    </Page>
  );
}

const SessionLine = ({ session }: { readonly session: GroupSession }) => (
  <>
    <bdi>{session.group.name}</bdi>, session {session.number} · {whenOf(session)}
  </>
);

function OwnNote({ session }: { readonly session: GroupSession }) {
  const desk = useNote(session.id);
  const { note } = desk.draft;
  const write = note?.abilities.write;
  if (note?.status === 'none' && !write?.allowed) {
    return <Empty title="There is no note yet">{write?.reason}</Empty>;
  }
  return (
    <Card>
      <LeaveGuard desk={desk} />
      <NoteEditor desk={desk} zone={session.time_zone} />
    </Card>
  );
}
