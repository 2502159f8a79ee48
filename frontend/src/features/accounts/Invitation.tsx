import { type FormEvent, useCallback, useState } from 'react';
import type { Problem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Link } from '../../ui/Link';
import { useWords } from '../../ui/language';
import { navigate, takeFragment } from '../../ui/router';
import { useFieldErrors } from '../../ui/useFieldErrors';
import { useLoaded } from '../../ui/useLoaded';
import { useTask } from '../../ui/useTask';
import { useAccount } from './account';
import { acceptInvitation, openInvitation } from './commands';
import { Password } from './Password';
import { ProblemSay } from './ProblemSay';
import { words } from './words';

type Seen = Awaited<ReturnType<typeof openInvitation>>;

export function Invitation() {
  const [token] = useState(() => takeFragment('token'));
  return token ? <Opened token={token} /> : <Spent />;
}

function Spent() {
  const say = useWords(words);
  return (
    <div className="narrow stack">
      <h1>{say.spentTitle}</h1>
      <p>{say.spent}</p>
      <Link to="/">{say.toSignIn}</Link>
    </div>
  );
}

function Opened({ token }: { token: string }) {
  const say = useWords(words);
  const { data, problem } = useLoaded(useCallback(() => openInvitation(token), [token]));
  if (problem?.code === 'unreachable') return <ProblemSay problem={problem} />;
  if (problem) return <Spent />;
  if (!data) return null;
  return (
    <div className="narrow stack">
      <h1>{say.invitedTo(data.clinic_name)}</h1>
      <p className="muted">{say.invitedHint(data.email_hint)}</p>
      <Accept token={token} seen={data} />
    </div>
  );
}

function Accept({ token, seen }: { token: string; seen: Seen }) {
  const say = useWords(words);
  const { take } = useAccount();
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState({ alias: '', pronouns: '' });
  const task = useTask(acceptInvitation);
  const isParticipant = seen.role === 'participant';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const named = isParticipant
      ? { alias: shown.alias.trim(), pronouns: shown.pronouns.trim() }
      : {};
    const account = await task.start({ token, password, ...named });
    if (!account) return;
    take(account);
    navigate('/', { replace: true });
  };
  return (
    <form className="card" onSubmit={submit}>
      {isParticipant && <Appearance problem={task.problem} value={shown} onChange={setShown} />}
      <Password
        known={seen.account_exists}
        problem={task.problem}
        value={password}
        onChange={setPassword}
      />
      <ProblemSay problem={task.problem} />
      <Button look="main" type="submit" wide busy={task.busy}>
        {say.accept}
      </Button>
    </form>
  );
}

interface AppearanceProps {
  readonly problem: Problem | null;
  readonly value: { readonly alias: string; readonly pronouns: string };
  readonly onChange: (value: { alias: string; pronouns: string }) => void;
}

/** How the others in the group will know this person. */
function Appearance({ problem, value, onChange }: AppearanceProps) {
  const say = useWords(words);
  const errors = useFieldErrors(problem?.fields);
  return (
    <>
      <Field
        label={say.alias}
        hint={say.aliasHint}
        errors={errors.alias}
        autoComplete="off"
        maxLength={24}
        required
        value={value.alias}
        onChange={(alias) => onChange({ ...value, alias })}
      />
      <Field
        label={say.pronouns}
        errors={errors.pronouns}
        autoComplete="off"
        maxLength={40}
        value={value.pronouns}
        onChange={(pronouns) => onChange({ ...value, pronouns })}
      />
    </>
  );
}
