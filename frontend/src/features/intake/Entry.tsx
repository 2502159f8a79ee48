import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { useLanguage, useWords } from '../../ui/language';
import { Say } from '../../ui/Say';
import { submits } from '../../ui/submits';
import { useArrival } from '../../ui/useArrival';
import { useFieldErrors } from '../../ui/useFieldErrors';
import { useTask } from '../../ui/useTask';
import { ProblemSay } from '../accounts/ProblemSay';
import { DemoMail } from '../demo/DemoMail';
import { askForCode, enter, type Way } from './queries';
import { words } from './words';

interface Props {
  readonly way: Way;
  readonly why: string;
  readonly onIn: () => void;
}

/** An e-mail, then the code that was sent there. Whether the address is known is never said. */
export function Entry({ way, why, onIn }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [email, setEmail] = useState('');
  const [asked, setAsked] = useState('');
  const task = useTask(async (address: string) => {
    await askForCode(way, address, language);
    setAsked(address);
  });
  const errors = useFieldErrors(task.problem?.fields);
  if (asked) {
    return <Code way={way} email={asked} onIn={onIn} onOther={() => setAsked('')} />;
  }
  return (
    <form className="stack" onSubmit={submits(() => task.start(email.trim()))}>
      <p>{why}</p>
      <Field
        label={say.email}
        type="email"
        autoComplete="email"
        required
        errors={errors.email}
        value={email}
        onChange={setEmail}
      />
      <ProblemSay problem={task.problem} />
      <Button look="main" type="submit" wide busy={task.busy}>
        {say.sendCode}
      </Button>
    </form>
  );
}

interface CodeProps {
  readonly way: Way;
  readonly email: string;
  readonly onIn: () => void;
  readonly onOther: () => void;
}

function Code({ way, email, onIn, onOther }: CodeProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const heading = useArrival('code', true);
  const [code, setCode] = useState('');
  const task = useTask(async (typed: string) => {
    await enter(way, email, typed.replaceAll(/\D/g, ''), language);
    onIn();
  });
  const [sent, setSent] = useState(false);
  const again = useTask(async () => {
    setCode('');
    task.forget();
    await askForCode(way, email, language);
    setSent(true);
  });
  const isWrong = task.problem?.code === 'bad_code';
  return (
    <form className="stack" onSubmit={submits(() => task.start(code))}>
      <h3 tabIndex={-1} ref={heading}>
        {say.codeTitle}
      </h3>
      <p>{say.codeSent(email)}</p>
      <DemoMail />
      <CodeField wrong={isWrong} value={code} onChange={setCode} />
      <ProblemSay problem={isWrong ? again.problem : (task.problem ?? again.problem)} />
      {sent && !task.problem && <Say>{say.resent}</Say>}
      <Button look="main" type="submit" wide busy={task.busy}>
        {say.enter}
      </Button>
      <Instead busy={again.busy} onAgain={() => void again.start()} onOther={onOther} />
    </form>
  );
}

interface InsteadProps {
  readonly busy: boolean;
  readonly onAgain: () => void;
  readonly onOther: () => void;
}

function Instead({ busy, onAgain, onOther }: InsteadProps) {
  const say = useWords(words);
  return (
    <div className="row">
      <Button look="quiet" busy={busy} onClick={onAgain}>
        {say.another}
      </Button>
      <Button look="quiet" onClick={onOther}>
        {say.otherEmail}
      </Button>
    </div>
  );
}

interface CodeFieldProps {
  readonly wrong: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function CodeField({ wrong, value, onChange }: CodeFieldProps) {
  const say = useWords(words);
  return (
    <Field
      label={say.code}
      className="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="[\s\d]*"
      maxLength={9}
      required
      errors={wrong ? [say.badCode] : []}
      value={value}
      onChange={onChange}
    />
  );
}
