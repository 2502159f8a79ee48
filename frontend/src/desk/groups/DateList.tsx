import { Button, CloseButton, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { plainDate } from '../words/time';
import styles from './groups.module.css';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly dates: readonly string[];
  readonly onChange: (dates: string[]) => void;
  readonly error?: ReactNode;
}

/** A handful of days, each added and taken away by itself. */
export function DateList({ label, hint, dates, onChange, error }: Props) {
  const [date, setDate] = useState('');
  const add = () => {
    if (date) onChange([...new Set([...dates, date])].sort());
    setDate('');
  };
  return (
    <div>
      <div className={styles.adder}>
        <TextInput
          type="date"
          label={label}
          description={hint}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
          error={error}
        />
        <Button variant="default" onClick={add} disabled={!date} aria-label={`${label}: add`}>
          Add
        </Button>
      </div>
      {dates.length > 0 && (
        <ul className={styles.dates} aria-label={label}>
          {dates.map((one) => (
            <li key={one} className={styles.date}>
              {plainDate(one)}
              <CloseButton
                size={44}
                aria-label={`Take away ${plainDate(one)}`}
                onClick={() => onChange(dates.filter((other) => other !== one))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
