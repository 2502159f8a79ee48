import { useQuery } from '@tanstack/react-query';
import { isRehearsal } from '../../rehearsal/name';
import { useDesk } from '../desk';
import { lastWords } from './agenda';
import { roomNowQuery } from './queries';

/** What a close would leave unsaid. How many are due is asked of the server: nothing here could count it. */
export function LastWords() {
  const { room, sessionId } = useDesk();
  const { data } = useQuery({ ...roomNowQuery(sessionId), enabled: !isRehearsal(sessionId) });
  return <p role="status">{lastWords(room.agenda, data?.state.checkouts_due ?? null)}</p>;
}
