import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Link } from '../../ui/Link';
import { useWords } from '../../ui/language';
import { useTask } from '../../ui/useTask';
import { useAccount } from './account';
import { signIn } from './commands';
import { ProblemSay } from './ProblemSay';
import { words } from './words';

export function SignIn() {
  const say = useWords(words);
  const { take } = useAccount();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const task = useTask(signIn);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const account = await task.start(email.trim(), password);
    if (account) take(account);
    else setPassword('');
  };
  return (
    <form className="stack" onSubmit={submit} aria-label={say.signIn}>
      <Field
        label={say.email}
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={setEmail}
      />
      <Field
        label={say.password}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={setPassword}
      />
      <ProblemSay problem={task.problem} />
      <Button look="main" type="submit" wide busy={task.busy}>
        {say.signIn}
      </Button>
      <Link to="/reset">{say.forgot}</Link>
    </form>
  );
}
