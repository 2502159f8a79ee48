import { useCallback, useEffect } from 'react';
import { formatDay, formatTime } from '../../ui/dates';
import { useLanguage, useWords } from '../../ui/language';
import { useFresh } from '../../ui/useFresh';
import { useLoaded } from '../../ui/useLoaded';
import { ProblemSay } from '../accounts/ProblemSay';
import { letterParts } from './letter';
import { demoLetters } from './queries';
import { words } from './words';

type Letter = Awaited<ReturnType<typeof demoLetters>>[number];

const LOOK_AGAIN = 5_000;

/** Nobody of the demo has a mailbox: what would be mailed to them is read here, newest first. */
export function Mailbox() {
  const say = useWords(words);
  const { data, problem, again } = useLoaded(useCallback(demoLetters, []));
  useFresh(again);
  useEffect(() => {
    const timer = setInterval(again, LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [again]);
  return (
    <div className="narrow stack">
      <h1>{say.mailbox}</h1>
      <p className="muted">{say.mailboxWhy}</p>
      <ProblemSay problem={data ? null : problem} />
      {data?.length === 0 && <p role="status">{say.noLetters}</p>}
      <ol className="letters">
        {data?.map((letter, place) => (
          <li key={`${letter.at} ${letter.to} ${letter.subject}`}>
            <Sheet letter={letter} open={place === 0} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Sheet({ letter, open }: { readonly letter: Letter; readonly open: boolean }) {
  const { language } = useLanguage();
  const { at, to, subject, body } = letter;
  return (
    <details className="card letter" open={open}>
      <summary>
        <span>
          <strong>{subject}</strong>
          <span className="blurb small">
            <bdi>{to}</bdi> · {formatDay(at, language)}, {formatTime(at, language)}
          </span>
        </span>
      </summary>
      <p className="letter-body">
        {letterParts(body).map(({ kind, text, place }) =>
          kind === 'link' ? (
            <a key={place} href={text}>
              {text}
            </a>
          ) : kind === 'code' ? (
            <strong key={place} className="letter-code">
              {text}
            </strong>
          ) : (
            text
          ),
        )}
      </p>
    </details>
  );
}
