import type { Room } from '../../../room/model';
import { useWords } from '../../../ui/language';
import { words } from './words';

/** The room ended for me while my call for help was on its way: nobody has heard it. Who can be reached stands beside this. */
export function CallLost({ calling }: Pick<Room, 'calling'>) {
  const say = useWords(words);
  if (calling !== 'failed') return null;
  return (
    <p className="say warm" role="alert">
      {say.failed}
    </p>
  );
}
