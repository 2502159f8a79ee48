import type { Problem } from '../../api/problem';
import { Field } from '../../ui/Field';
import { useWords } from '../../ui/language';
import { useFieldErrors } from '../../ui/useFieldErrors';
import { words } from './words';

interface Props {
  /** Who has a sign-in already gives the password it has. */
  readonly known?: boolean;
  readonly problem: Problem | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The password of a sign-in. The rule itself is the server's. */
export function Password({ known = false, problem, value, onChange }: Props) {
  const say = useWords(words);
  const errors = useFieldErrors(problem?.fields);
  return (
    <Field
      label={known ? say.password : say.choosePassword}
      hint={known ? say.existing : say.passwordRule}
      errors={errors.password}
      type="password"
      autoComplete={known ? 'current-password' : 'new-password'}
      minLength={known ? undefined : 12}
      required
      value={value}
      onChange={onChange}
    />
  );
}
