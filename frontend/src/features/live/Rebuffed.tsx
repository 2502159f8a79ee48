import type { Rebuff } from '../../room/model';
import { Button } from '../../ui/Button';
import { useWords } from '../../ui/language';
import { Say } from '../../ui/Say';
import { words } from './words';

interface Props {
  readonly rebuff: Rebuff | null;
  readonly onRead: () => void;
}

/** What the room did not take, in the reader's language, until they have read it. */
export function Rebuffed({ rebuff, onRead }: Props) {
  const say = useWords(words);
  const known: Readonly<Record<string, string>> = say.refusals;
  if (!rebuff) return null;
  return (
    <Say tone="warm">
      <div className="row">
        <span>{known[rebuff.code] ?? known.other}</span>
        <Button look="quiet" onClick={onRead}>
          {say.close}
        </Button>
      </div>
    </Say>
  );
}
