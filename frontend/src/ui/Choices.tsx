import { type ReactNode, useId, useRef } from 'react';

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
  /** `passing`: by an arrow key, which chooses whatever it only moves over. */
  readonly onChoose: (value: T, passing: boolean) => void;
}

/** Whether the choice that comes now was made by an arrow key. */
function useArrows() {
  const pressed = useRef(false);
  const note = ({ key }: { readonly key: string }) => {
    pressed.current = key.startsWith('Arrow');
  };
  const take = () => {
    const was = pressed.current;
    pressed.current = false;
    return was;
  };
  return { note, take };
}

/** One of a few, each a large target. Native radios: the arrows move among them, Enter sends the form. */
export function Choices<T extends string | number | boolean | null>(props: Props<T>) {
  const { legend, choices, chosen, wrong = '', hint = '', scale = false, onChoose } = props;
  const id = useId();
  const arrows = useArrows();
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
              onKeyDown={arrows.note}
              onChange={() => onChoose(value, arrows.take())}
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
