import type { SelectHTMLAttributes } from 'react';
import { Labelled, type Told } from './Labelled';

export type Option = readonly [value: string, name: string];

interface Props extends Told, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange'> {
  readonly value: string;
  readonly options: readonly Option[];
  /** What stands there while nothing is chosen. */
  readonly none?: string;
  readonly onChange: (value: string) => void;
}

/** One of many, in the device's own list. */
export function Select({ label, hint, errors, value, options, none, onChange, ...rest }: Props) {
  return (
    <Labelled label={label} hint={hint ?? ''} errors={errors}>
      {(wiring) => (
        <select
          {...rest}
          {...wiring}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
