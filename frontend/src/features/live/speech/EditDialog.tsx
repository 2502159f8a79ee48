import { type FormEvent, useState } from 'react';
import { silence } from '../../../room/floor';
import { Area } from '../../../ui/Area';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { useWords } from '../../../ui/language';
import { Say } from '../../../ui/Say';
import { useNow } from '../../../ui/useNow';
import { refusals } from '../refusals';
import { useSeat } from '../seat';
import { useAsking } from '../useAsking';
import { words } from './words';

interface Props {
  readonly seq: number;
  readonly text: string;
  readonly onClose: () => void;
}

const LIMIT = 4000;
const LOOK_MS = 10_000;

/** Why I may change nothing now: what is changed reaches all, as new words do. */
function useSilence(): string | null {
  const { room } = useSeat();
  const known: Readonly<Record<string, string>> = useWords(refusals);
  const early = silence(room, Date.now());
  const now = useNow(LOOK_MS, early?.until);
  const found = silence(room, Math.max(now, Date.now()));
  return found && (known[found.code] ?? known.other ?? '');
}

/** Stays open until the room took the new words, so that they are not lost to a refusal. */
export function EditDialog({ seq, text, onClose }: Props) {
  const say = useWords(words);
  const { client } = useSeat().room;
  const [written, setWritten] = useState(text);
  const { busy, refusal, ask } = useAsking(client, onClose);
  const silent = useSilence();
  const why = silent ?? refusal;
  const save = (event: FormEvent) => {
    event.preventDefault();
    const changed = written.trim().toWellFormed();
    if (changed === text) onClose();
    else if (changed !== '') ask({ type: 'message.edit', seq, text: changed });
  };
  return (
    <Dialog title={say.editTitle} onClose={onClose}>
      <form className="stack" onSubmit={save}>
        <Area
          label={say.mineActions}
          value={written}
          rows={4}
          maxLength={LIMIT}
          dir="auto"
          onChange={setWritten}
        />
        {why && <Say tone="warm">{why}</Say>}
        <div className="step-actions">
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button
            look="main"
            type="submit"
            busy={busy}
            disabled={written.trim() === '' || silent !== null}
          >
            {say.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
