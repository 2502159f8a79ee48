import { Link } from '@tanstack/react-router';
import type { GroupSession } from '../shapes';
import { Chip, type Tone } from '../ui/bits';
import { LinkButton } from '../ui/LinkButton';
import { Row } from '../ui/Rows';
import { whenOf } from '../words/time';
import { roomIsNear } from './work';

interface Props {
  readonly session: GroupSession;
  /** The one row whose action is the main thing to do. */
  readonly first?: boolean;
  /** Only what and when; its turn has not come. */
  readonly plain?: boolean;
}

export const SESSION_WORDS: Readonly<Record<GroupSession['status'], readonly [string, Tone]>> = {
  scheduled: ['Planned', 'plain'],
  live: ['Live now', 'accent'],
  closed: ['Closed', 'neutral'],
  cancelled: ['Cancelled', 'neutral'],
};

export function SessionRow({ session, first = false, plain = false }: Props) {
  const [words, tone] = SESSION_WORDS[session.status];
  return (
    <Row
      title={
        <Link to="/groups/$groupId" params={{ groupId: session.group.id }}>
          <bdi>{session.group.name}</bdi>, session {session.number}
        </Link>
      }
      detail={
        <>
          {whenOf(session)} · <bdi>{session.facilitator.display_name}</bdi>
        </>
      }
      state={plain ? null : <Chip tone={tone}>{words}</Chip>}
    >
      {plain ? null : <NextStep session={session} first={first} />}
    </Row>
  );
}

function NextStep({ session, first }: { readonly session: GroupSession; readonly first: boolean }) {
  if (!roomIsNear(session)) return null;
  return (
    <LinkButton
      to="/sessions/$sessionId/room"
      params={{ sessionId: session.id }}
      variant={first ? 'filled' : 'default'}
    >
      {session.status === 'live' ? 'Go to the room' : 'Open room'}
    </LinkButton>
  );
}
