import { type FormEvent, useState } from 'react';
import { Area } from '../../../ui/Area';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { useWords } from '../../../ui/language';
import { draftName, keepDraft, keptDraft } from '../drafts';
import { useSeat } from '../seat';
import { useNamed } from '../useNamed';
import { Strand } from './Strand';
import { words } from './words';

const LIMIT = 4000;

/** A word between me and those who hold the room. */
export function PrivateWord({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(words);
  const { room, you } = useSeat();
  return (
    <Dialog title={say.privateWith} onClose={onClose}>
      <p className="muted">{say.privateText}</p>
      <Strand
        label={say.privateWith}
        empty={say.privateEmpty}
        said={room.asides[you.key] ?? []}
        saying="aside.say"
      />
      <WriteAside />
      <Button wide onClick={onClose}>
        {say.close}
      </Button>
    </Dialog>
  );
}

function WriteAside() {
  const say = useWords(words);
  const { room, you } = useSeat();
  const name = `${draftName(room.session?.id ?? '', you.key)} aside`;
  const [text, setText] = useState(() => keptDraft(name));
  const write = (next: string) => {
    setText(next);
    keepDraft(name, next);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    room.client.speak({ type: 'aside.say', member: you.key, text: text.trim() });
    write('');
  };
  return (
    <form className="stack" onSubmit={send}>
      <Area
        label={say.yourWords}
        value={text}
        rows={2}
        maxLength={LIMIT}
        dir="auto"
        onChange={write}
      />
      <Button look="main" type="submit" disabled={text.trim() === ''}>
        {say.send}
      </Button>
    </form>
  );
}

interface NewsProps {
  readonly from: string | null;
  readonly onOpen: () => void;
}

/** Somebody who holds the room wrote to me alone. */
export function PrivateNews({ from, onOpen }: NewsProps) {
  const say = useWords(words);
  const named = useNamed();
  return (
    <div role="status" className={from === null ? 'hidden' : 'say card-line'}>
      {from !== null && (
        <>
          <p>{say.wroteYou(named(from))}</p>
          <Button look="soft" onClick={onOpen}>
            {say.open}
          </Button>
        </>
      )}
    </div>
  );
}
