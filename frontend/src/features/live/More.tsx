import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { catalogue, useWords } from '../../ui/language';
import { words as apartWords } from './apart/words';
import { useListening } from './listening';
import { words as safetyWords } from './safety/words';
import { knows, useSeat } from './seat';
import { KEYS } from './useKeys';
import { words as roomWords } from './words';

const words = catalogue(
  {
    more: 'More',
    pause: 'Read new messages aloud (screen reader)',
    keys: 'With a keyboard',
    press: (letter: string) => `Alt + Shift + ${letter}`,
    does: {
      message: 'to where you write',
      conversation: 'to the conversation',
      people: 'who is here',
      hand: 'raise or lower your hand',
      step: 'step out',
      more: 'this list',
    },
    escape: 'Escape twice: leave quickly',
  },
  {
    more: 'Más',
    pause: 'Leer en voz alta los mensajes nuevos (lector de pantalla)',
    keys: 'Con un teclado',
    press: (letter: string) => `Alt + Mayúsculas + ${letter}`,
    does: {
      message: 'adonde escribe',
      conversation: 'a la conversación',
      people: 'quién está aquí',
      hand: 'levantar o bajar la mano',
      step: 'apartarse',
      more: 'esta lista',
    },
    escape: 'Escape dos veces: salir rápido',
  },
);

interface Props {
  readonly onPrivate: () => void;
  readonly onLeave: () => void;
}

/** What is needed now and then. */
export function More({ onPrivate, onLeave }: Props) {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        aria-label={say.more}
        aria-haspopup="dialog"
        aria-keyshortcuts="Alt+Shift+K"
        data-key="more"
        onClick={() => setOpen(true)}
      >
        <span aria-hidden="true">⋯</span>
      </Button>
      {open && <MoreDialog {...{ onPrivate, onLeave }} onClose={close} />}
    </>
  );
}

function MoreDialog({ onPrivate, onLeave, onClose }: Props & { readonly onClose: () => void }) {
  const say = useWords(words);
  const room = useWords(roomWords);
  const apart = useWords(apartWords);
  const safety = useWords(safetyWords);
  const seat = useSeat();
  const then = (go: () => void) => () => {
    onClose();
    go();
  };
  return (
    <Dialog title={say.more} onClose={onClose}>
      {seat.you.role === 'member' && knows(seat, 'aside.say') && (
        <Button wide onClick={then(onPrivate)}>
          {apart.privateWith}
        </Button>
      )}
      <AloudSwitch />
      <Keys />
      <Button wide onClick={then(onLeave)}>
        {safety.leave}
      </Button>
      <Button wide onClick={onClose}>
        {room.close}
      </Button>
    </Dialog>
  );
}

function AloudSwitch() {
  const say = useWords(words);
  const { paused, pause } = useListening();
  return (
    <label className="switch">
      <input
        type="checkbox"
        checked={!paused}
        onChange={({ currentTarget }) => pause(!currentTarget.checked)}
      />
      <span>{say.pause}</span>
    </label>
  );
}

/** Only where there are keys to press. */
function Keys() {
  const say = useWords(words);
  if (!window.matchMedia('(pointer: fine)').matches) return null;
  return (
    <section>
      <h3>{say.keys}</h3>
      <dl className="keys">
        {KEYS.map(({ letter, place }) => (
          <div key={letter}>
            <dt>
              <kbd>{say.press(letter)}</kbd>
            </dt>
            <dd>{say.does[place]}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted">{say.escape}</p>
    </section>
  );
}
