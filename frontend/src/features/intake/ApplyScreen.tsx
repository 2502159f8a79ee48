import { type ReactNode, useCallback } from 'react';
import { formatDay, formatList, formatTime, myZone, sameClock, zonePlace } from '../../ui/dates';
import { Link } from '../../ui/Link';
import { useLanguage, useWords } from '../../ui/language';
import { navigate } from '../../ui/router';
import { useLoaded } from '../../ui/useLoaded';
import { ProblemSay } from '../accounts/ProblemSay';
import { rhythm } from '../groups/rhythm';
import { Entry } from './Entry';
import { meetsNext } from './meeting';
import { type PublicPage, publicPage, type Way } from './queries';
import { rememberWay } from './way';
import { words } from './words';

/** A group's public page: what it is, when, by whom, what is asked; and the way in. */
export function ApplyScreen({ way }: { readonly way: Way }) {
  const say = useWords(words);
  const { clinic, group } = way;
  const { language } = useLanguage();
  const { data, problem } = useLoaded(
    useCallback(() => publicPage(clinic, group, language), [clinic, group, language]),
  );
  const goOn = () => {
    rememberWay(way);
    navigate('/application');
  };
  if (problem?.status === 404) return <Gone />;
  if (!data) {
    return (
      <div className="narrow stack">
        {problem ? <ProblemSay problem={problem} /> : <p role="status">{say.loading}</p>}
      </div>
    );
  }
  return (
    <div className="apply">
      <About page={data} />
      <section className="card" aria-labelledby="entry">
        <h2 id="entry">{say.begin}</h2>
        <Entry way={way} why={say.beginWhy} onIn={goOn} />
      </section>
    </div>
  );
}

function Gone() {
  const say = useWords(words);
  return (
    <div className="narrow stack">
      <h1>{say.goneTitle}</h1>
      <p>{say.gone}</p>
      <Link to="/">{say.toStart}</Link>
    </div>
  );
}

function About({ page: { clinic, group, words: told, screening } }: { page: PublicPage }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <article className="stack about-group">
      <header className="stack tight">
        <p className="clinic">{say.at(clinic.name)}</p>
        <h1 dir="auto">{group.name}</h1>
        <p className="muted">{say.kinds[group.kind]}</p>
      </header>
      {[group.description, told].filter(Boolean).map((text) => (
        <p key={text} className="told" dir="auto">
          {text}
        </p>
      ))}
      <dl className="facts">
        <Fact name={say.when}>
          <When group={group} />
        </Fact>
        <Fact name={say.holds}>
          <p>{formatList(group.facilitators, language)}</p>
        </Fact>
        <Fact name={say.how}>
          <p>{say.writing}</p>
        </Fact>
        <Fact name={say.asked}>
          <ul className="bullets">
            <li>{say.askedDetails}</li>
            {screening.map(({ key, title, minutes }) => (
              <li key={key}>{say.askedForm(title, minutes)}</li>
            ))}
          </ul>
        </Fact>
      </dl>
      <p>{say.free}</p>
    </article>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The rule in the group's own clock, then the same in the reader's where that is another. */
function When({ group }: { readonly group: PublicPage['group'] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const next = meetsNext(group);
  const rule = rhythm(group, language);
  const named = rule ? rule.charAt(0).toLocaleUpperCase(language) + rule.slice(1) : say.once;
  const mine = myZone();
  const [weekday] = formatDay(next, language, mine).split(',');
  return (
    <>
      <p>
        {say.atTime(named, formatTime(next, language, group.time_zone), zonePlace(group.time_zone))}
        {' · '}
        {say.minutes(group.session_minutes)}
      </p>
      {!sameClock(next, mine, group.time_zone) && (
        <p className="muted">{say.yourTime(weekday ?? '', formatTime(next, language, mine))}</p>
      )}
      {Date.parse(group.first_date) > Date.now() && (
        <p className="muted">{say.starts(formatDay(group.first_date, language))}</p>
      )}
    </>
  );
}
