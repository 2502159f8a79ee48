import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { useWords } from '../../ui/language';
import { useTask } from '../../ui/useTask';
import { useAccount } from './account';
import { passSecondFactor } from './commands';
import { ProblemSay } from './ProblemSay';
import { words } from './words';

interface Props {
  /** In a demo clinic: shows the current code and hands it over to be sent like any other. */
  readonly demo: ((use: (code: string) => void) => ReactNode) | null;
}

export function SecondFactor({ demo }: Props) {
  const say = useWords(words);
  const { take, leave } = useAccount();
  const [code, setCode] = useState('');
  const task = useTask(passSecondFactor);
  const leaving = useTask(leave);

  const send = async (value: string) => {
    setCode(value);
    const account = await task.start(value.replaceAll(' ', ''));
    if (account) take(account);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(code);
  };
  return (
    <div className="narrow stack">
      <h1>{say.secondTitle}</h1>
      <form className="card" onSubmit={submit}>
        <Code value={code} onChange={setCode} />
        <ProblemSay problem={task.problem ?? leaving.problem} />
        <Button look="main" type="submit" wide busy={task.busy}>
          {say.goOn}
        </Button>
        <Button look="quiet" busy={leaving.busy} onClick={() => void leaving.start()}>
          {say.notNow}
        </Button>
      </form>
      {demo?.((value) => void send(value))}
    </div>
  );
}

interface CodeProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Code({ value, onChange }: CodeProps) {
  const say = useWords(words);
  return (
    <Field
      label={say.code}
      hint={say.secondHint}
      className="code"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      required
      value={value}
      onChange={onChange}
    />
  );
}
