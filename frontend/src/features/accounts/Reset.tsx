import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Link } from '../../ui/Link';
import { useWords } from '../../ui/language';
import { takeFragment } from '../../ui/router';
import { Say } from '../../ui/Say';
import { useTask } from '../../ui/useTask';
import { askForReset, confirmReset } from './commands';
import { Password } from './Password';
import { ProblemSay } from './ProblemSay';
import { words } from './words';

/** With a token from the mailed link: choose. Without: ask. The answer never tells whether the address is known. */
export function Reset() {
  const say = useWords(words);
  const [token] = useState(() => takeFragment('token'));
  return (
    <div className="narrow stack">
      <h1>{say.resetTitle}</h1>
      {token ? <Choose token={token} /> : <Ask />}
    </div>
  );
}

function Ask() {
  const say = useWords(words);
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const task = useTask(async () => {
    await askForReset(email.trim());
    setSent(true);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void task.start();
  };
  if (sent) return <Say>{say.resetSent}</Say>;
  return (
    <form className="card" onSubmit={submit}>
      <p>{say.resetAsk}</p>
      <Field
        label={say.email}
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={setEmail}
      />
      <ProblemSay problem={task.problem} />
      <Button look="main" type="submit" wide busy={task.busy}>
        {say.resetSend}
      </Button>
    </form>
  );
}

function Choose({ token }: { token: string }) {
  const say = useWords(words);
  const [password, setPassword] = useState('');
  const [done, setDone] = useState(false);
  const task = useTask(async () => {
    await confirmReset(token, password);
    setDone(true);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void task.start();
  };
  if (done) {
    return (
      <>
        <Say>{say.resetDone}</Say>
        <Link to="/" className="button main">
          {say.toSignIn}
        </Link>
      </>
    );
  }
  return (
    <form className="card" onSubmit={submit}>
      <Password problem={task.problem} value={password} onChange={setPassword} />
      {task.problem?.status === 410 ? (
        <Say tone="warm">{say.spent}</Say>
      ) : (
        <ProblemSay problem={task.problem} />
      )}
      <Button look="main" type="submit" wide busy={task.busy}>
        {say.resetSave}
      </Button>
    </form>
  );
}
