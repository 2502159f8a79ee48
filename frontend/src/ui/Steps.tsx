import type { ReactNode } from 'react';
import { Button } from './Button';
import { catalogue, useWords } from './language';

const words = catalogue({ back: 'Back', next: 'Next' }, { back: 'Atrás', next: 'Siguiente' });

interface BarProps {
  readonly at: number;
  readonly of: number;
}

/** How far along, for the eye; the words of the step say it to everybody. */
export const Progress = ({ at, of }: BarProps) => (
  <progress className="progress" value={at} max={of} aria-hidden="true" />
);

interface Props {
  /** Absent on the first step. */
  readonly onBack?: (() => void) | undefined;
  readonly next?: string;
  readonly busy?: boolean;
  readonly children?: ReactNode;
}

/** The way back and the way on. "On" sends the form that it stands in. */
export function StepActions({ onBack, next, busy = false, children }: Props) {
  const say = useWords(words);
  return (
    <div className="step-actions">
      {onBack && <Button onClick={onBack}>{say.back}</Button>}
      {children ?? (
        <Button look="main" type="submit" busy={busy}>
          {next ?? say.next}
        </Button>
      )}
    </div>
  );
}
