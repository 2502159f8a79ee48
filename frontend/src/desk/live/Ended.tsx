import type { Ending } from '../../room/protocol';
import { Empty } from '../ui/bits';
import { LinkButton } from '../ui/LinkButton';
import { Page } from '../ui/Page';

interface Words {
  readonly title: string;
  readonly text: string;
}

const WORDS: Readonly<Record<Ending, Words>> = {
  signed_out: { title: 'You are signed out', text: 'Sign in again to come back to the room.' },
  removed: {
    title: 'You no longer have a place here',
    text: 'Your access to this room has ended.',
  },
  not_found: {
    title: 'There is no such session',
    text: 'It may have been cancelled, or it is not one of yours.',
  },
  closed: {
    title: 'This room is closed here',
    text: 'The session has ended, or you opened it in another window.',
  },
  left: { title: 'You left the room', text: 'You can come back while the session is open.' },
};

/** The room is over for this person: why, and where to go. */
export function Ended({ why, sessionId }: { readonly why: Ending; readonly sessionId: string }) {
  const { title, text } = WORDS[why];
  return (
    <main id="content">
      <Page title={title} back={{ to: { to: '/' }, label: 'Today' }}>
        <Empty
          title={text}
          action={
            why === 'closed' ? (
              <LinkButton to="/sessions/$sessionId/attendance" params={{ sessionId }}>
                See attendance
              </LinkButton>
            ) : null
          }
        >
          Nothing you did here is lost.
        </Empty>
      </Page>
    </main>
  );
}
