import { type FormEvent, useState } from 'react';
import type { Checkout } from '../../../room/protocol';
import { Button } from '../../../ui/Button';
import { Choices } from '../../../ui/Choices';
import { Dialog } from '../../../ui/Dialog';
import { useWords } from '../../../ui/language';
import { useSeat } from '../seat';
import { words } from './words';

const ASKS = ['heard', 'understood', 'hopeful'] as const;

/** How I go. The group's average is for the facilitator; what I said is for nobody. */
export function CheckoutCard() {
  const say = useWords(words);
  const { myCheckout } = useSeat().room;
  const [open, setOpen] = useState(false);
  return (
    <div className={myCheckout ? 'card-line muted small' : 'say card-line'}>
      <p>{myCheckout ? say.given : say.going}</p>
      <Button look={myCheckout ? 'quiet' : 'soft'} onClick={() => setOpen(true)}>
        {myCheckout ? say.change : say.checkOut}
      </Button>
      {open && <CheckoutDialog given={myCheckout} onClose={() => setOpen(false)} />}
    </div>
  );
}

interface DialogProps {
  readonly given: Checkout | null;
  readonly onClose: () => void;
}

function CheckoutDialog({ given, onClose }: DialogProps) {
  const say = useWords(words);
  const { client } = useSeat().room;
  const [felt, setFelt] = useState<Partial<Checkout>>(given ?? {});
  const { heard, understood, hopeful } = felt;
  const choices = say.scale.map((label, value) => ({ value, label }));
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (heard === undefined || understood === undefined || hopeful === undefined) return;
    client.ask({ type: 'checkout.give', heard, understood, hopeful });
    onClose();
  };
  return (
    <Dialog title={say.going} onClose={onClose}>
      <form className="stack feelings" onSubmit={give}>
        <p className="muted">{say.average}</p>
        {ASKS.map((ask) => (
          <Choices
            key={ask}
            legend={say.asks[ask]}
            choices={choices}
            chosen={felt[ask]}
            onChoose={(value) => setFelt((old) => ({ ...old, [ask]: value }))}
          />
        ))}
        <div className="step-actions">
          <Button onClick={onClose}>{say.notNow}</Button>
          <Button look="main" type="submit" disabled={ASKS.some((ask) => felt[ask] === undefined)}>
            {say.give}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
