import type { InputHTMLAttributes } from 'react';
import { Labelled, type Told } from './Labelled';

interface Props extends Told, Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A labelled line of text. */
export function Field({ label, hint, errors, value, onChange, ...rest }: Props) {
  return (
    <Labelled label={label} hint={hint ?? ''} errors={errors}>
      {(wiring) => (
        <input
          {...rest}
          {...wiring}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}
