import { useQuery } from '@tanstack/react-query';
import { isRehearsal } from '../../rehearsal/name';
import { useDesk } from '../desk';
import { lastWords } from './agenda';
import { roomNowQuery } from './queries';

/** What a close means, and what it would leave unsaid. How many are due is asked of the server: nothing here could count it. */
export function LastWords() {
  const { room, sessionId } = useDesk();
  const { data } = useQuery({ ...roomNowQuery(sessionId), enabled: !isRehearsal(sessionId) });
  return (
    <>
      <p>
        Everyone leaves the room, and it cannot be opened again. Attendance and your note come next.
      </p>
      <p role="status">{lastWords(room.agenda, data?.state.checkouts_due ?? null)}</p>
    </>
  );
}
