import { type FormEvent, type KeyboardEvent, useEffect, useId, useState } from 'react';
import { Button } from '../../ui/Button';
import { useWords } from '../../ui/language';
import { words } from './words';

interface Props {
  readonly onSend: (text: string) => void;
  /** Before the session opens one may write already, but not send. */
  readonly open: boolean;
  readonly onDraft: (stands: boolean) => void;
}

const LIMIT = 4000;
const NEAR = 300;

/** Enter sends where there is a real keyboard; on a phone it starts a new line. */
const enterSends = () => window.matchMedia('(pointer: fine)').matches;

function useDraft({ onSend, open, onDraft }: Props) {
  const [draft, setDraft] = useState('');
  const text = draft.trim();
  const stands = text !== '';
  useEffect(() => {
    onDraft(stands);
    return () => onDraft(false);
  }, [stands, onDraft]);
  const send = () => {
    if (!text || !open) return;
    onSend(text);
    setDraft('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    if (!enterSends()) return;
    event.preventDefault();
    send();
  };
  return { draft, setDraft, ready: stands && open, submit, press };
}

export function Composer(props: Props) {
  const say = useWords(words);
  const id = useId();
  const { draft, setDraft, ready, submit, press } = useDraft(props);
  const left = LIMIT - draft.length;
  return (
    <form className="composer" onSubmit={submit}>
      <label className="hidden" htmlFor={id}>
        {say.message}
      </label>
      <textarea
        id={id}
        rows={1}
        dir="auto"
        maxLength={LIMIT}
        value={draft}
        placeholder={props.open ? say.placeholder : say.placeholderLobby}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        onInput={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={press}
      />
      <Button look="main" type="submit" disabled={!ready}>
        {say.send}
      </Button>
      <p className={left < NEAR ? 'hint' : 'hidden'} id={`${id}-hint`}>
        {left < NEAR ? say.left(left) : enterSends() && say.enterHint}
      </p>
    </form>
  );
}
