import { type ReactNode, useId } from 'react';

export interface Told {
  readonly label: string;
  readonly hint?: string;
  readonly errors?: readonly string[] | undefined;
}

interface Wiring {
  readonly id: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

interface Props extends Told {
  readonly children: (wiring: Wiring) => ReactNode;
}

/** A field with its label, what helps, and what is wrong said in words beneath it. */
export function Labelled({ label, hint = '', errors = [], children }: Props) {
  const id = useId();
  const wrong = errors.join(' ');
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-invalid': wrong ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      {wrong && (
        <p className="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
}
