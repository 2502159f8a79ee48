import { type FormEvent, type KeyboardEvent, useEffect, useId, useState } from 'react';
import { silence, whereTo } from '../../room/floor';
import type { Asks } from '../../room/protocol';
import { Button } from '../../ui/Button';
import { useWords } from '../../ui/language';
import { useNow } from '../../ui/useNow';
import { AsksFor } from './AsksFor';
import { draftName, keepDraft, keptDraft } from './drafts';
import { useSeat } from './seat';
import { useSilentWords } from './silent';
import { words } from './words';

interface Props {
  readonly onDraft: (stands: boolean) => void;
}

const LIMIT = 4000;
const NEAR = 300;
const LOOK_MS = 30_000;

/** Enter sends where there is a real keyboard; on a phone it starts a new line. */
const enterSends = () => window.matchMedia('(pointer: fine)').matches;

const sends = ({ key, shiftKey, nativeEvent }: KeyboardEvent): boolean =>
  key === 'Enter' && !shiftKey && !nativeEvent.isComposing && enterSends();

/** Begun words outlive a lost line and a new drawing of the page; they go with the page itself. */
function useDraft(onDraft: Props['onDraft']) {
  const { room, you } = useSeat();
  const name = draftName(room.session?.id ?? '', you.key);
  const [draft, setDraft] = useState(() => keptDraft(name));
  const stands = draft.trim() !== '';
  useEffect(() => {
    onDraft(stands);
    return () => onDraft(false);
  }, [stands, onDraft]);
  const write = (text: string) => {
    setDraft(text);
    keepDraft(name, text);
    if (text.trim() !== '') room.client.typing();
  };
  return { draft, stands, write };
}

function useComposing({ onDraft }: Props) {
  const { room } = useSeat();
  const { draft, stands, write } = useDraft(onDraft);
  const [asks, setAsks] = useState<Asks | null>(null);
  const early = silence(room, Date.now());
  const now = useNow(LOOK_MS, early?.until);
  const apart = whereTo(room) === 'breakout.say';
  const found = silence(room, Math.max(now, Date.now()));
  const silent = apart && found?.code === 'in_breakout' ? null : found;
  const send = () => {
    const text = draft.trim();
    if (!stands || silent) return;
    if (apart) room.client.speak({ type: 'breakout.say', text });
    else room.client.speak({ type: 'message.say', text, ...(asks ? { asks } : {}) });
    write('');
    setAsks(null);
  };
  return { draft, write, asks, setAsks, silent, apart, stands, send };
}

/** Where I write. While I may not speak I can write and keep it, and the field says why. */
export function Composer(props: Props) {
  const say = useWords(words);
  const id = useId();
  const { draft, write, asks, setAsks, silent, apart, stands, send } = useComposing(props);
  const placeholder = useSilentWords(silent, apart);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form className="composer" onSubmit={submit}>
      {!apart && stands && <AsksFor chosen={asks} onChoose={setAsks} />}
      <label className="hidden" htmlFor={id}>
        {say.message}
      </label>
      <textarea
        id={id}
        rows={1}
        dir="auto"
        className={silent ? 'waits' : ''}
        maxLength={LIMIT}
        value={draft}
        placeholder={placeholder}
        aria-describedby={`${id}-hint`}
        aria-keyshortcuts="Alt+Shift+M"
        autoComplete="off"
        data-key="message"
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => sends(event) && submit(event)}
      />
      <Button look="main" type="submit" disabled={!stands || silent !== null}>
        {say.send}
      </Button>
      <Hint id={`${id}-hint`} left={LIMIT - draft.length} why={silent && stands && placeholder} />
    </form>
  );
}

interface HintProps {
  readonly id: string;
  readonly left: number;
  readonly why: string | false | null;
}

/** Drawn when there is little room left, or when what stands there has to wait. */
function Hint({ id, left, why }: HintProps) {
  const say = useWords(words);
  const near = left < NEAR;
  return (
    <p className={near || why ? 'hint' : 'hidden'} id={id}>
      {near ? say.left(left) : why || (enterSends() && say.enterHint)}
    </p>
  );
}
