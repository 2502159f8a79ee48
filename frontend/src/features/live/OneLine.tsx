import { memo } from 'react';
import type { Name, Notice } from '../../room/model';
import type { Agenda } from '../../room/protocol';
import { Avatar } from '../../ui/Avatar';
import { formatDay, formatTime } from '../../ui/dates';
import { useLanguage, useWords } from '../../ui/language';
import type { Line } from './lines';
import { tell } from './notices';
import { words } from './words';

interface Props {
  readonly line: Line;
  readonly names: Readonly<Record<string, Name>>;
  readonly you: string;
  readonly agenda: Agenda | null;
}

export const OneLine = memo(({ line, names, you, agenda }: Props) => {
  const say = useWords(words);
  const { language } = useLanguage();
  if (line.type === 'day') {
    return <li className="notice day">{formatDay(line.at, language)}</li>;
  }
  if (line.type === 'unread') return <li className="notice unread">{say.fresh}</li>;
  if (line.type === 'notice')
    return <QuietNotice {...{ names, you, agenda }} notice={line.notice} />;
  const { message, goesOn } = line;
  return <Speech message={message} goesOn={goesOn} name={names[message.author]} you={you} />;
});

interface SpeechProps {
  readonly message: Extract<Line, { type: 'message' }>['message'];
  readonly goesOn: boolean;
  readonly name: Name | undefined;
  readonly you: string;
}

/** A message is speech on the page: who, when, and the words. */
function Speech({ message: { author, at, text, reason }, goesOn, name, you }: SpeechProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const who = name?.name ?? say.someone;
  const holds = name?.role === 'facilitator';
  return (
    <li className={goesOn ? 'speech goes-on' : 'speech'}>
      {!goesOn && <Avatar name={who} of={author} holds={holds} />}
      <div>
        <p className={goesOn ? 'hidden' : 'by'}>
          <strong>
            <bdi>{who}</bdi>
          </strong>{' '}
          {author === you && <span className="chip">{say.you}</span>}
          {holds && <span className="chip">{say.facilitator}</span>}{' '}
          <span className="muted small">
            {name?.pronouns && (
              <>
                <bdi>{name.pronouns}</bdi> ·{' '}
              </>
            )}
            <bdi>{formatTime(at, language)}</bdi>
          </span>
        </p>
        {text === null ? (
          <p className="muted tombstone">
            {say.removedMessage} {reason && say.because(reason)}
          </p>
        ) : (
          <p className="words" dir="auto">
            {text}
          </p>
        )}
      </div>
    </li>
  );
}

interface NoticeProps extends Pick<Props, 'names' | 'you' | 'agenda'> {
  readonly notice: Notice;
}

function QuietNotice({ notice, names, you, agenda }: NoticeProps) {
  const { language } = useLanguage();
  return (
    <li className="notice">
      <bdi>{tell(notice, { names, you, agenda, language })}</bdi> ·{' '}
      <bdi>{formatTime(notice.at, language)}</bdi>
    </li>
  );
}
