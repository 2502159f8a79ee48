import { useState } from 'react';
import type { Ending } from '../../room/protocol';
import { NoteEditor } from '../notes/NoteEditor';
import { isUnsaved, type NoteDesk } from '../notes/useNote';
import { Empty } from '../ui/bits';
import { LinkButton } from '../ui/LinkButton';
import { Page } from '../ui/Page';

interface Words {
  readonly title: string;
  readonly text: string;
  readonly next: string;
}

const WORDS: Readonly<Record<Ending, Words>> = {
  signed_out: {
    title: 'You are signed out',
    text: 'Nothing of the room stays on this screen.',
    next: 'Sign in again to come back to it.',
  },
  removed: {
    title: 'You no longer have a place here',
    text: 'Your access to this room has ended.',
    next: 'Ask an administrator of your clinic if you did not expect it.',
  },
  not_found: {
    title: 'There is no such session',
    text: 'It may have been cancelled, or it is not one of yours.',
    next: 'Go back to Today and choose it from the list.',
  },
  closed: {
    title: 'This room is closed here',
    text: 'The session has ended, or you opened it in another window.',
    next: 'Attendance tells who was here.',
  },
  left: {
    title: 'You left the room',
    text: 'You can come back while the session is open.',
    next: 'Today leads back in.',
  },
};

interface Props {
  readonly why: Ending;
  readonly sessionId: string;
  readonly note: NoteDesk;
}

/** The room is over for this person: why, and where to go. A note that is not saved yet stays at hand. */
export function Ended({ why, sessionId, note }: Props) {
  const { title, text, next } = WORDS[why];
  const [held] = useState(isUnsaved(note.draft));
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
          {next}
        </Empty>
        {held && <NoteEditor desk={note} zone="UTC" />}
      </Page>
    </main>
  );
}
