import { type FormEvent, useState } from 'react';
import { api, ok } from '../../api/client';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { useWords } from '../../ui/language';
import { Say } from '../../ui/Say';
import { useTask } from '../../ui/useTask';
import { ProblemSay } from '../accounts/ProblemSay';
import { words } from './words';

const verdict = (code: string) =>
  ok(api.GET('/api/v1/verify/{code}', { params: { path: { code } } }));

const TONES = { valid: 'good', superseded: 'warm', revoked: 'warm', unknown: 'calm' } as const;

/** Anybody with a printed report may ask whether it stands. */
export function Verify({ printed }: { readonly printed: string }) {
  const say = useWords(words);
  const [code, setCode] = useState(printed);
  const [status, setStatus] = useState<keyof typeof say.answers | null>(null);
  const task = useTask(verdict);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setStatus(null);
    const answer = await task.start(code.trim().toUpperCase());
    if (answer) setStatus(answer.status);
  };
  return (
    <div className="narrow stack">
      <h1>{say.title}</h1>
      <p>{say.intro}</p>
      <form className="card" onSubmit={submit}>
        <Field
          label={say.code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          value={code}
          onChange={setCode}
        />
        <Button look="main" type="submit" wide busy={task.busy}>
          {say.check}
        </Button>
        <ProblemSay problem={task.problem} />
        {status && <Say tone={TONES[status]}>{say.answers[status]}</Say>}
      </form>
    </div>
  );
}
