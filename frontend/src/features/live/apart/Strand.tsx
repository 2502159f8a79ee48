import { useEffect, useRef } from 'react';
import type { Pending, Word } from '../../../room/model';
import type { Saying } from '../../../room/protocol';
import { Avatar } from '../../../ui/Avatar';
import { Button } from '../../../ui/Button';
import { formatTime } from '../../../ui/dates';
import { useLanguage, useWords } from '../../../ui/language';
import { useSeat } from '../seat';
import { useNamed } from '../useNamed';
import { words as roomWords } from '../words';
import { words } from './words';

interface Props {
  readonly label: string;
  readonly empty: string;
  readonly said: readonly Word[];
  readonly saying: Saying['type'];
}

/** The words of a few people beside the conversation. It is short, and read out as it grows. */
export function Strand({ label, empty, said, saying }: Props) {
  const { room } = useSeat();
  const end = useRef<HTMLLIElement>(null);
  const pending = room.pending.filter((one) => one.saying.type === saying);
  const length = said.length + pending.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is added last is to be seen.
  useEffect(() => end.current?.scrollIntoView?.({ block: 'nearest' }), [length]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div className="strand" role="log" aria-label={label} tabIndex={0}>
      {length === 0 && <p className="muted">{empty}</p>}
      <ol className="stack">
        {said.map((word) => (
          <OneWord key={word.seq} word={word} />
        ))}
        {pending.map((one) => (
          <OnItsWay key={one.cid} pending={one} />
        ))}
        <li ref={end} aria-hidden="true" />
      </ol>
    </div>
  );
}

function OneWord({ word: { author, at, text } }: { readonly word: Word }) {
  const say = useWords(roomWords);
  const { language } = useLanguage();
  const { room } = useSeat();
  const named = useNamed();
  return (
    <li className="speech">
      <Avatar name={named(author)} of={author} holds={room.names[author]?.role === 'facilitator'} />
      <div>
        <p className="by">
          <strong>
            <bdi>{named(author)}</bdi>
          </strong>{' '}
          <span className="muted small">{formatTime(at, language)}</span>
        </p>
        <p className={text === null ? 'muted tombstone' : 'words'} dir="auto">
          {text ?? say.removedMessage}
        </p>
      </div>
    </li>
  );
}

function OnItsWay({ pending: { cid, text, state, code } }: { readonly pending: Pending }) {
  const say = useWords(words);
  const more = useWords(roomWords);
  const { client } = useSeat().room;
  const known: Readonly<Record<string, string>> = more.refusals;
  return (
    <li className="pending">
      <p className="words muted" dir="auto">
        {text}
      </p>
      {state === 'refused' ? (
        <div className="say warm" role="alert">
          <p>
            <strong>{say.notSent}</strong> {known[code] ?? known.other}
          </p>
          <div className="row">
            <Button onClick={() => client.again(cid)}>{say.again}</Button>
            <Button look="quiet" onClick={() => client.discard(cid)}>
              {more.putAway}
            </Button>
          </div>
        </div>
      ) : (
        <p className="muted small">{say.sending}</p>
      )}
    </li>
  );
}
