import { useId } from 'react';
import type { Asks } from '../../room/protocol';
import { useWords } from '../../ui/language';
import { words } from './speech/words';

const ASKS: readonly Asks[] = ['listening', 'advice', 'practical'];

interface Props {
  readonly chosen: Asks | null;
  readonly onChoose: (asks: Asks | null) => void;
}

/** What I hope for with these words. The others read it first. */
export function AsksFor({ chosen, onChoose }: Props) {
  const say = useWords(words);
  const id = useId();
  return (
    <div className="asks-for">
      <label className="small muted" htmlFor={id}>
        {say.hope}
      </label>
      <select
        id={id}
        value={chosen ?? 'none'}
        onInput={({ currentTarget }) =>
          onChoose(ASKS.find((one) => one === currentTarget.value) ?? null)
        }
      >
        <option value="none">{say.hopes.none}</option>
        {ASKS.map((one) => (
          <option key={one} value={one}>
            {say.hopes[one]}
          </option>
        ))}
      </select>
    </div>
  );
}
