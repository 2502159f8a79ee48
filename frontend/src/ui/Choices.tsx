import { type ReactNode, useId } from 'react';

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  /** Stands apart from the others: not one of them, but a way past them. */
  readonly apart?: boolean;
}

interface Props<T> {
  readonly legend: ReactNode;
  readonly choices: readonly Choice<T>[];
  /** `undefined` while nothing is chosen. */
  readonly chosen: T | undefined;
  readonly wrong?: string;
  readonly hint?: string;
  /** In a grid of small ones, as for a scale of numbers. */
  readonly scale?: boolean;
  readonly onChoose: (value: T) => void;
}

/** One of a few, each a large target. Native radios: the arrows move among them, Enter sends the form. */
export function Choices<T extends string | number | boolean | null>(props: Props<T>) {
  const { legend, choices, chosen, wrong = '', hint = '', scale = false, onChoose } = props;
  const id = useId();
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <fieldset className="choices" aria-describedby={described || undefined}>
      <legend className="legend">{legend}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className={scale ? 'options scale' : 'options'}>
        {choices.map(({ value, label, apart = false }) => (
          <label key={String(value)} className={apart ? 'option apart' : 'option'}>
            <input
              type="radio"
              name={id}
              checked={chosen === value}
              aria-invalid={wrong ? true : undefined}
              onChange={() => onChoose(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {wrong && (
        <p className="wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </fieldset>
  );
}
