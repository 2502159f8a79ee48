import { type FormEvent, useState } from 'react';
import { Area } from '../../../ui/Area';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { useWords } from '../../../ui/language';
import { Say } from '../../../ui/Say';
import { useSeat } from '../seat';
import { useAsking } from '../useAsking';
import { words } from './words';

interface Props {
  readonly seq: number;
  readonly text: string;
  readonly onClose: () => void;
}

const LIMIT = 4000;

/** Stays open until the room took the new words, so that they are not lost to a refusal. */
export function EditDialog({ seq, text, onClose }: Props) {
  const say = useWords(words);
  const { client } = useSeat().room;
  const [written, setWritten] = useState(text);
  const { busy, refusal, ask } = useAsking(client, onClose);
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
        {refusal && <Say tone="warm">{refusal}</Say>}
        <div className="step-actions">
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button look="main" type="submit" busy={busy} disabled={written.trim() === ''}>
            {say.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
