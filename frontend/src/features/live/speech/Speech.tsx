import { useState } from 'react';
import type { Message, Name } from '../../../room/model';
import { Avatar } from '../../../ui/Avatar';
import { Button } from '../../../ui/Button';
import { formatTime } from '../../../ui/dates';
import { useLanguage, useWords } from '../../../ui/language';
import { within } from '../../../ui/within';
import { useSeat } from '../seat';
import { words as roomWords } from '../words';
import { Actions } from './Actions';
import { HeardLine } from './Heard';
import { words } from './words';

interface Props {
  readonly message: Message;
  readonly goesOn: boolean;
}

/** A message is speech on the page: who, when, what they hope for, and the words. */
export function Speech({ message, goesOn }: Props) {
  const { room, you } = useSeat();
  const say = useWords(roomWords);
  const { author } = message;
  const name = room.names[author];
  const who = name?.name ?? say.someone;
  const muted = room.myMutes.includes(author);
  const spoken = { message, who: within(who) };
  return (
    <div className={goesOn ? 'speech goes-on' : 'speech'}>
      {!goesOn && <Avatar name={who} of={author} holds={name?.role === 'facilitator'} />}
      <div>
        <By {...{ message, name, who, goesOn }} mine={author === you.key} />
        {muted ? <Folded {...spoken} /> : <Spoken {...spoken} />}
      </div>
    </div>
  );
}

interface ByProps extends Props {
  readonly name: Name | undefined;
  readonly who: string;
  readonly mine: boolean;
}

function By({ message: { at, edited, reflects, text }, goesOn, name, who, mine }: ByProps) {
  const say = useWords(roomWords);
  const more = useWords(words);
  const { language } = useLanguage();
  const changed = edited && text !== null;
  return (
    <>
      <p className={goesOn ? 'hidden' : 'by'}>
        <strong>
          <bdi>{who}</bdi>
        </strong>{' '}
        {mine && <span className="chip">{say.you}</span>}
        {name?.role === 'facilitator' && <span className="chip">{say.facilitator}</span>}{' '}
        {reflects && <span className="chip">{more.reflecting}</span>}{' '}
        <span className="muted small">
          {name?.pronouns && (
            <>
              <bdi>{name.pronouns}</bdi> ·{' '}
            </>
          )}
          <bdi>{formatTime(at, language)}</bdi>
          {changed && ` · ${more.edited}`}
        </span>
      </p>
      {goesOn && changed && <span className="muted small">{more.edited}</span>}
    </>
  );
}

interface SpokenProps {
  readonly message: Message;
  readonly who: string;
}

function Spoken({ message, who }: SpokenProps) {
  const say = useWords(roomWords);
  const more = useWords(words);
  const { you } = useSeat();
  const { text, reason, asks, author } = message;
  if (text === null) {
    return (
      <p className="muted tombstone">
        {say.removedMessage} {reason && <bdi>{say.because(reason)}</bdi>}
      </p>
    );
  }
  return (
    <>
      {asks && (
        <p className="chip warm asks">
          {author === you.key ? more.myAsks[asks] : more.asks[asks](who)}
        </p>
      )}
      <div className="with-actions">
        <p className="words" dir="auto">
          {text}
        </p>
        <Actions message={message} who={who} />
      </div>
      <HeardLine message={message} />
    </>
  );
}

/** Only the muter knows: the words are one tap away, and nobody else sees a difference. */
function Folded({ message, who }: SpokenProps) {
  const say = useWords(words);
  const [shown, setShown] = useState(false);
  if (shown) return <Spoken message={message} who={who} />;
  return (
    <p className="muted folded">
      {say.folded}{' '}
      <Button look="quiet" onClick={() => setShown(true)}>
        {say.show}
      </Button>
    </p>
  );
}
