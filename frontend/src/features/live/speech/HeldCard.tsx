import { type FormEvent, useState } from 'react';
import type { Held } from '../../../room/protocol';
import { Area } from '../../../ui/Area';
import { Button } from '../../../ui/Button';
import { useWords } from '../../../ui/language';
import { Say } from '../../../ui/Say';
import { useSeat } from '../seat';
import { useAsking } from '../useAsking';
import { words } from './holding';

const LIMIT = 4000;

/** My words that wait for a facilitator: said plainly, with the reason, and mine to take back. */
export function HeldCard({ held }: { readonly held: Held }) {
  const say = useWords(words);
  const { client } = useSeat().room;
  const [changing, setChanging] = useState(false);
  const back = held.state === 'returned';
  return (
    <div className="say warm held" role="status">
      <p>
        <strong>{say.held}</strong> {say.onlyYou} {back ? '' : say.why[held.why]}
      </p>
      {!changing && (
        <p className="words muted" dir="auto">
          {held.text}
        </p>
      )}
      {back ? (
        <p>
          {say.returned} <bdi>“{held.words}”</bdi>
        </p>
      ) : (
        <p>{say.wait}</p>
      )}
      {changing && <Change held={held} onDone={() => setChanging(false)} />}
      <div className="row">
        {back && !changing && <Button onClick={() => setChanging(true)}>{say.change}</Button>}
        <Button look="quiet" onClick={() => client.ask({ type: 'held.withdraw', seq: held.seq })}>
          {say.withdraw}
        </Button>
      </div>
    </div>
  );
}

function Change({ held: { seq, text }, onDone }: { held: Held; onDone: () => void }) {
  const say = useWords(words);
  const { client } = useSeat().room;
  const [written, setWritten] = useState(text);
  const { busy, refusal, ask } = useAsking(client, onDone);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const changed = written.trim().toWellFormed();
    if (changed !== '') ask({ type: 'held.edit', seq, text: changed });
  };
  return (
    <form className="stack" onSubmit={send}>
      <Area
        label={say.yours}
        value={written}
        rows={3}
        maxLength={LIMIT}
        dir="auto"
        onChange={setWritten}
      />
      {refusal && <Say tone="warm">{refusal}</Say>}
      <Button look="main" type="submit" busy={busy} disabled={written.trim() === ''}>
        {say.again}
      </Button>
    </form>
  );
}
