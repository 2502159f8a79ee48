import type { TextareaHTMLAttributes } from 'react';
import { Labelled, type Told } from './Labelled';

interface Props
  extends Told,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A labelled place for more than a line. */
export function Area({ label, hint, errors, value, onChange, ...rest }: Props) {
  return (
    <Labelled label={label} hint={hint ?? ''} errors={errors}>
      {(wiring) => (
        <textarea
          {...rest}
          {...wiring}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}
