import { Button } from '@mantine/core';
import type { Agenda, Phase } from '../../../room/protocol';
import { useNow } from '../../words/useNow';
import { useDesk } from '../desk';
import { leftWords, passed, phaseTitle } from './agenda';
import styles from './arc.module.css';

/** The arc of the session. Moving on is one calm step, and so is going back. A pause stops it for all. */
export function AgendaBar() {
  const { room, may, ask } = useDesk();
  const { agenda, status, paused } = room;
  if (!agenda || status !== 'open' || paused || agenda.phases.length === 0) return null;
  const next = agenda.phases[agenda.at + 1];
  const before = agenda.phases[agenda.at - 1];
  const moves = may('phase.move');
  const to = (index: number) => ask({ type: 'phase.move', to: index });
  return (
    <section className={styles.bar} aria-label="Agenda">
      {moves && before && (
        <Button
          className={styles.step ?? ''}
          variant="subtle"
          color="gray"
          onClick={() => to(agenda.at - 1)}
          aria-label={`Back to ${phaseTitle(before)}`}
        >
          <span aria-hidden="true">←</span>
        </Button>
      )}
      <Phases agenda={agenda} onMove={moves ? to : null} />
      {moves && next && (
        <Button
          className={styles.step ?? ''}
          variant="default"
          onClick={() => to(agenda.at + 1)}
          aria-label={`Next: ${phaseTitle(next)}`}
        >
          Next
          <span aria-hidden="true" className={styles.arrow}>
            →
          </span>
        </Button>
      )}
    </section>
  );
}

interface PhasesProps {
  readonly agenda: Agenda;
  readonly onMove: ((to: number) => void) | null;
}

function Phases({ agenda, onMove }: PhasesProps) {
  const now = useNow(15_000);
  return (
    <ol className={styles.phases}>
      {agenda.phases.map((phase, index) => (
        <PhaseStep
          // biome-ignore lint/suspicious/noArrayIndexKey: a phase is its place, and two may be alike.
          key={index}
          phase={phase}
          index={index}
          agenda={agenda}
          now={now}
          onMove={onMove && (() => onMove(index))}
        />
      ))}
    </ol>
  );
}

interface StepProps {
  readonly phase: Phase;
  readonly index: number;
  readonly agenda: Agenda;
  readonly now: Date;
  readonly onMove: (() => void) | null;
}

const planned = ({ minutes }: Phase) => (minutes ? `, ${minutes} min planned` : '');

function PhaseStep({ phase, index, agenda, now, onMove }: StepProps) {
  const current = index === agenda.at;
  const left = current ? leftWords(agenda, now) : '';
  const full = index < agenda.at ? 1 : 0;
  const bar = { '--passed': current ? passed(agenda, now) : full };
  return (
    <li
      className={styles.phase}
      style={{ ...bar, flexGrow: Math.max(phase.minutes, 3) }}
      data-current={current}
      aria-current={current ? 'step' : undefined}
    >
      <span className={styles.track} />
      {current || !onMove ? (
        <span className={styles.title}>
          {phaseTitle(phase)}
          {left && <span className={styles.left}> · {left}</span>}
        </span>
      ) : (
        <button
          type="button"
          className={styles.title}
          onClick={onMove}
          title={`Go to ${phaseTitle(phase)}${planned(phase)}`}
        >
          {phaseTitle(phase)}
        </button>
      )}
    </li>
  );
}
