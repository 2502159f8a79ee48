import { useCallback } from 'react';
import { Avatar } from '../../ui/Avatar';
import { Link } from '../../ui/Link';
import { useWords } from '../../ui/language';
import { useLoaded } from '../../ui/useLoaded';
import { useTask } from '../../ui/useTask';
import { useAccount } from '../accounts/account';
import { ProblemSay } from '../accounts/ProblemSay';
import { demoPage, demoPeople, demoSignIn } from './queries';
import { words } from './words';

type People = Awaited<ReturnType<typeof demoPeople>>;

/** The demo clinic's door: one card per person, one click to be them. */
export function DemoPeople() {
  const say = useWords(words);
  const { take } = useAccount();
  const { data, problem } = useLoaded(useCallback(demoPeople, []));
  const task = useTask(demoSignIn);
  const be = async (person: string) => {
    const account = await task.start(person);
    if (account) take(account);
  };
  const joins = (role: string) => role === 'participant';
  return (
    <section className="stack" aria-labelledby="demo-title">
      <h2 id="demo-title">{say.title}</h2>
      <p className="muted">{say.intro}</p>
      <ProblemSay problem={problem ?? task.problem} />
      {data && (
        <>
          <Cards
            title={say.holds}
            people={data.filter(({ role }) => !joins(role))}
            busy={task.busy}
            onBe={be}
          />
          <Cards
            title={say.joins}
            people={data.filter(({ role }) => joins(role))}
            busy={task.busy}
            onBe={be}
          />
          <h3>{say.newcomer}</h3>
          <Newcomer />
        </>
      )}
    </section>
  );
}

/** Who is of no group yet: the open public page, and where its letters arrive. */
function Newcomer() {
  const say = useWords(words);
  const { data } = useLoaded(useCallback(demoPage, []));
  return (
    <ul className="people-cards">
      {data && (
        <li>
          <Link to={data.path}>
            <span>
              <strong>{say.apply(data.group)}</strong>
              <span className="blurb small">{say.applyWhy}</span>
            </span>
          </Link>
        </li>
      )}
      <li>
        <Link to="/mailbox">
          <span>
            <strong>{say.mailbox}</strong>
            <span className="blurb small">{say.mailboxWhy}</span>
          </span>
        </Link>
      </li>
    </ul>
  );
}

interface Props {
  readonly title: string;
  readonly people: People;
  readonly busy: boolean;
  readonly onBe: (person: string) => Promise<void>;
}

function Cards({ title, people, busy, onBe }: Props) {
  const roles: Readonly<Record<string, string>> = useWords(words).roles;
  return (
    <>
      <h3>{title}</h3>
      <ul className="people-cards">
        {people.map(({ id, name, role, blurb }) => (
          <li key={id}>
            <button type="button" disabled={busy} onClick={() => void onBe(id)}>
              <Avatar name={name} of={id} holds={role === 'facilitator'} />
              <span>
                <strong>
                  <bdi>{name}</bdi>
                </strong>{' '}
                <span className="muted small">{roles[role] ?? role}</span>
                <span className="blurb small">{blurb}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
