import { catalogue, useWords } from '../../ui/language';
import { useSeat } from './seat';

const words = catalogue({ someone: 'Someone' }, { someone: 'Alguien' });

/** By key, the name that somebody has in this room. */
export function useNamed(): (key: string | null) => string {
  const say = useWords(words);
  const { room } = useSeat();
  return (key) => room.names[key ?? '']?.name ?? say.someone;
}
