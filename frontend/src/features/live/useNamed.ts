import { useWords } from '../../ui/language';
import { within } from '../../ui/within';
import { useSeat } from './seat';
import { words } from './words';

/** By key, the name that somebody has in this room, as it stands within a sentence. */
export function useNamed(): (key: string | null) => string {
  const say = useWords(words);
  const { room } = useSeat();
  return (key) => within(room.names[key ?? '']?.name ?? say.someone);
}
