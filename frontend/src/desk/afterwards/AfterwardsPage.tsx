import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { oneSessionQuery } from '../groups/queries';
import type { GroupSession } from '../shapes';
import { Empty } from '../ui/bits';
import { LinkButton } from '../ui/LinkButton';
import { Page, Section } from '../ui/Page';
import { Ready } from '../ui/Trouble';
import { whenOf } from '../words/time';
import { Keeping } from './Keeping';
import { keptQuery } from './queries';
import { TranscriptSection } from './TranscriptSection';

const route = getRouteApi('/shell/sessions/$sessionId/afterwards');

/** What is left of a session: what was said, on the record, and how long it is kept. */
export function AfterwardsPage() {
  const { sessionId } = route.useParams();
  const session = useQuery(oneSessionQuery(sessionId));
  const params = { sessionId };
  return (
    <Page
      title="After the session"
      lead={session.data && <Lead session={session.data} />}
      back={{ to: { to: '/groups' }, label: 'Groups' }}
      actions={
        <>
          <LinkButton to="/sessions/$sessionId/attendance" params={params} variant="default">
            Attendance
          </LinkButton>
          {session.data?.abilities.write_note.allowed && (
            <LinkButton to="/sessions/$sessionId/note" params={params} variant="default">
              Note
            </LinkButton>
          )}
        </>
      }
    >
      <Ready query={session}>{(found) => <Parts session={found} />}</Ready>
    </Page>
  );
}

const Lead = ({ session }: { readonly session: GroupSession }) => (
  <>
    <bdi>{session.group.name}</bdi>, session {session.number} · {whenOf(session)}
  </>
);

function Parts({ session }: { readonly session: GroupSession }) {
  const kept = useQuery(keptQuery(session.id));
  if (session.status !== 'closed') {
    return (
      <Empty title="This session is not over">
        Once it is closed, what was said can be read here by who held it.
      </Empty>
    );
  }
  return (
    <Ready query={kept}>
      {(found) => (
        <>
          <TranscriptSection session={session} kept={found} />
          <Section title="How long it is kept">
            <Keeping session={session} kept={found} />
          </Section>
        </>
      )}
    </Ready>
  );
}
