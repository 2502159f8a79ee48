import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import type { Phase } from '../shapes';
import { fits, isKind, KIND_WORDS, KINDS, moved, nextId, numbered, type Step } from './agenda';
import styles from './settings.module.css';

interface Props {
  readonly agenda: readonly Step[];
  readonly usual: readonly Phase[];
  readonly minutes: number;
  readonly fixed: boolean;
  readonly onChange: (agenda: Step[]) => void;
}

/** The phases of a session in their order. They guide; nothing is cut off when a time is over. */
export function AgendaEditor({ agenda, usual, minutes, fixed, onChange }: Props) {
  const change = (at: number, part: Partial<Phase>) =>
    onChange(agenda.map((phase, place) => (place === at ? { ...phase, ...part } : phase)));
  return (
    <fieldset className={styles.part} disabled={fixed}>
      <legend>Agenda</legend>
      <p className={styles.hint}>
        Everyone sees where the session is and what comes next. You move it on; a time is a plan and
        never cuts anybody off.
      </p>
      <ol className={styles.phases}>
        {agenda.map((phase, at) => (
          <li key={phase.id} className={styles.phase}>
            <PhaseFields phase={phase} at={at} onChange={(part) => change(at, part)} />
            <PhaseMoves
              at={at}
              last={agenda.length - 1}
              name={phase.title || KIND_WORDS[phase.kind]}
              onMove={(by) => onChange(moved(agenda, at, by))}
              onRemove={() => onChange(agenda.filter((_, place) => place !== at))}
            />
          </li>
        ))}
      </ol>
      <p className={styles.sum} aria-live="polite">
        {agenda.length ? fits(agenda, minutes) : 'No agenda: the room shows none.'}
      </p>
      <AgendaActs agenda={agenda} usual={usual} onChange={onChange} />
    </fieldset>
  );
}

const AgendaActs = ({ agenda, usual, onChange }: Pick<Props, 'agenda' | 'usual' | 'onChange'>) => (
  <div className={styles.acts}>
    <Button
      variant="default"
      disabled={agenda.length >= 20}
      onClick={() =>
        onChange([...agenda, { id: nextId(agenda), kind: 'theme', title: '', minutes: 10 }])
      }
    >
      Add a phase
    </Button>
    <Button variant="subtle" onClick={() => onChange(numbered(usual, nextId(agenda)))}>
      Use the usual six phases
    </Button>
  </div>
);

interface FieldsProps {
  readonly phase: Phase;
  readonly at: number;
  readonly onChange: (part: Partial<Phase>) => void;
}

const PhaseFields = ({ phase, at, onChange }: FieldsProps) => (
  <div className={styles.fields}>
    <Select
      aria-label={`Kind of phase ${at + 1}`}
      data={KINDS}
      value={phase.kind}
      allowDeselect={false}
      onChange={(kind) => isKind(kind) && onChange({ kind })}
    />
    <TextInput
      aria-label={`Title of phase ${at + 1}`}
      placeholder={`Called “${KIND_WORDS[phase.kind]}”`}
      maxLength={60}
      value={phase.title}
      onChange={(event) => onChange({ title: event.currentTarget.value })}
    />
    <NumberInput
      aria-label={`Minutes of phase ${at + 1}`}
      suffix=" min"
      min={1}
      max={480}
      allowDecimal={false}
      value={phase.minutes}
      onChange={(minutes) => onChange({ minutes: Number(minutes) || 1 })}
    />
  </div>
);

interface MovesProps {
  readonly at: number;
  readonly last: number;
  readonly name: string;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

const PhaseMoves = ({ at, last, name, onMove, onRemove }: MovesProps) => (
  <div className={styles.moves}>
    <Button
      variant="subtle"
      aria-label={`Move ${name} up`}
      disabled={at === 0}
      onClick={() => onMove(-1)}
    >
      ↑
    </Button>
    <Button
      variant="subtle"
      aria-label={`Move ${name} down`}
      disabled={at === last}
      onClick={() => onMove(1)}
    >
      ↓
    </Button>
    <Button variant="subtle" color="danger" aria-label={`Remove ${name}`} onClick={onRemove}>
      ×
    </Button>
  </div>
);
