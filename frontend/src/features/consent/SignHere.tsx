import { useState } from 'react';
import { asProblem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { myZone } from '../../ui/dates';
import { Field } from '../../ui/Field';
import { Link } from '../../ui/Link';
import { useWords } from '../../ui/language';
import { submits } from '../../ui/submits';
import { useFieldErrors } from '../../ui/useFieldErrors';
import { useTask } from '../../ui/useTask';
import { ProblemSay } from '../accounts/ProblemSay';
import { type Signature, type SigningIn, sign } from './queries';
import { words } from './words';

interface Props {
  readonly what: Omit<SigningIn, 'typed_name' | 'time_zone'>;
  readonly next: string;
  /** The text is no longer the one on the screen. What was typed stays. */
  readonly onChanged: () => void;
  readonly onSigned: (signature: Signature) => void;
}

export function SignHere({ what, next, onChanged, onSigned }: Props) {
  const say = useWords(words);
  const [name, setName] = useState('');
  const task = useTask(async () => {
    try {
      onSigned(await sign({ ...what, typed_name: name.trim(), time_zone: myZone() }));
    } catch (error) {
      if (asProblem(error).code !== 'text_changed') throw error;
      onChanged();
      window.scrollTo(0, 0);
    }
  });
  const errors = useFieldErrors(task.problem?.fields ?? {});
  return (
    <form className="card sign-here" onSubmit={submits(task.start)} aria-labelledby="sign-here">
      <h2 id="sign-here">{say.signTitle}</h2>
      <p>{say.signWhy}</p>
      <Field
        label={say.name}
        autoComplete="name"
        maxLength={120}
        required
        errors={errors.typed_name}
        value={name}
        onChange={setName}
      />
      <ProblemSay problem={task.problem} />
      <div className="step-actions">
        <Link to={next} className="button">
          {say.notNow}
        </Link>
        <Button look="main" type="submit" busy={task.busy}>
          {say.sign}
        </Button>
      </div>
    </form>
  );
}
