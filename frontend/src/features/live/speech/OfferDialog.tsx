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
  readonly who: string;
  readonly onClose: () => void;
}

const LIMIT = 1000;

/** Help goes by way of the facilitator, so that nobody is surprised by it. */
export function OfferDialog({ seq, who, onClose }: Props) {
  const say = useWords(words);
  const { client } = useSeat().room;
  const [written, setWritten] = useState('');
  const [sent, setSent] = useState(false);
  const { busy, refusal, ask } = useAsking(client, () => setSent(true));
  const send = (event: FormEvent) => {
    event.preventDefault();
    const text = written.trim().toWellFormed();
    if (text !== '') ask({ type: 'help.offer', seq, text });
  };
  return (
    <Dialog title={say.offerTitle(who)} onClose={onClose}>
      {sent ? (
        <Say tone="good">{say.offerSent}</Say>
      ) : (
        <form className="stack" onSubmit={send}>
          <p>{say.offerText(who)}</p>
          <Area
            label={say.offerLabel}
            value={written}
            rows={3}
            maxLength={LIMIT}
            dir="auto"
            onChange={setWritten}
          />
          {refusal && <Say tone="warm">{refusal}</Say>}
          <Button look="main" type="submit" busy={busy} disabled={written.trim() === ''}>
            {say.offerSend}
          </Button>
        </form>
      )}
      <Button wide onClick={onClose}>
        {say.close}
      </Button>
    </Dialog>
  );
}
