import { useCallback, useState } from 'react';
import { Button } from '../../ui/Button';
import { formatDay, formatTime, myZone } from '../../ui/dates';
import { Link } from '../../ui/Link';
import { useLanguage, useWords } from '../../ui/language';
import { useLoaded } from '../../ui/useLoaded';
import { ProblemSay } from '../accounts/ProblemSay';
import { type Held, myWordsIn, type Said, sessionsWithMyWords } from './queries';
import { words } from './words';

/** What a person said themselves, session by session. Nobody else's words are on this page. */
export function MyWords() {
  const say = useWords(words);
  const { data, problem, again } = useLoaded(useCallback(sessionsWithMyWords, []));
  return (
    <div className="narrow stack">
      <h1>{say.title}</h1>
      <p className="muted">{say.what}</p>
      <ProblemSay problem={problem} />
      {problem && <Button onClick={again}>{say.again}</Button>}
      {data?.length === 0 && <p className="card">{say.none}</p>}
      {data?.map((held) => (
        <OneSession key={held.session.id} held={held} />
      ))}
      <Link to="/me">{say.back}</Link>
    </div>
  );
}

function OneSession({ held: { session, purged_at } }: { readonly held: Held }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const name = `words-${session.id}`;
  return (
    <section className="card stack" aria-labelledby={name}>
      <h2 id={name}>
        <bdi>{session.group}</bdi> · {say.session(session.number)}
      </h2>
      <p className="muted small">
        <time dateTime={session.starts_at}>{formatDay(session.starts_at, language, myZone())}</time>
      </p>
      {purged_at && <p>{say.gone}</p>}
      {!purged_at && !open && (
        <div>
          <Button onClick={() => setOpen(true)}>{say.show}</Button>
        </div>
      )}
      {open && <Words session={session.id} />}
    </section>
  );
}

function Words({ session }: { readonly session: string }) {
  const say = useWords(words);
  const { data, problem, again } = useLoaded(useCallback(() => myWordsIn(session), [session]));
  return (
    <>
      <ProblemSay problem={problem} />
      {problem && <Button onClick={again}>{say.again}</Button>}
      {data?.entries.length === 0 && <p>{say.empty}</p>}
      <ol className="own-words">
        {data?.entries.map((entry) => (
          <Line key={entry.seq} entry={entry} />
        ))}
      </ol>
    </>
  );
}

const known = (texts: Readonly<Record<string, string>>, name: string) => texts[name] ?? '';

function Line({ entry }: { readonly entry: Said }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const marks = [
    known(say.where, entry.strand),
    entry.edited ? say.edited : '',
    entry.removed ? say.removed : '',
    known(say.held, entry.held),
  ].filter(Boolean);
  return (
    <li>
      <p className="muted small">
        <time dateTime={entry.at}>{formatTime(entry.at, language, myZone())}</time>
        {marks.map((mark) => (
          <span key={mark}> · {mark}</span>
        ))}
      </p>
      <p className="own-text" dir="auto">
        {entry.text}
      </p>
    </li>
  );
}
