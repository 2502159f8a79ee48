import { NumberInput, Select, Switch, TagsInput } from '@mantine/core';
import type { RoomPlanIn } from '../shapes';
import styles from './settings.module.css';

const SLOW = [0, 10, 30, 60, 120, 300];
const slowWords = (seconds: number): string => {
  if (seconds === 0) return 'Off';
  return seconds < 60 ? `One message in ${seconds} seconds` : `One message in ${seconds / 60} min`;
};

interface Props {
  readonly plan: RoomPlanIn;
  readonly fixed: boolean;
  readonly onChange: (part: Partial<RoomPlanIn>) => void;
}

/** What waits for a facilitator before the group reads it. The author always sees that it waits, and why. */
export const HoldingFields = ({ plan, fixed, onChange }: Props) => (
  <fieldset className={styles.part} disabled={fixed}>
    <legend>Before the group reads it</legend>
    <p className={styles.hint}>
      A held message waits for you. Its author sees that it waits and why; nothing is ever deleted.
    </p>
    <Switch
      label="Hold every message"
      description="You read each one first. For groups that need much shelter."
      checked={plan.hold_everyone}
      onChange={(event) => onChange({ hold_everyone: event.currentTarget.checked })}
    />
    <NumberInput
      label="Hold a newcomer’s first messages"
      description="In their first session. 0 holds none."
      min={0}
      max={20}
      allowDecimal={false}
      maw="22rem"
      value={plan.hold_newcomers_first}
      onChange={(first) => onChange({ hold_newcomers_first: Number(first) || 0 })}
    />
    <TagsInput
      label="Words that hold a message"
      description="Any spelling in capitals or not. Members never see this list."
      placeholder={plan.words.length ? '' : 'Type a word, then Enter'}
      size="md"
      maxTags={200}
      value={plan.words}
      onChange={(words) => onChange({ words })}
    />
  </fieldset>
);

/** How fast the room is, and whether it shows that somebody writes. */
export const PaceFields = ({ plan, fixed, onChange }: Props) => (
  <fieldset className={styles.part} disabled={fixed}>
    <legend>Pace</legend>
    <Select
      label="Slow mode"
      description="For members. You can change it during a session."
      maw="22rem"
      allowDeselect={false}
      data={[...new Set([...SLOW, plan.slow_seconds])]
        .sort((a, b) => a - b)
        .map((seconds) => ({ value: String(seconds), label: slowWords(seconds) }))}
      value={String(plan.slow_seconds)}
      onChange={(seconds) => onChange({ slow_seconds: Number(seconds) })}
    />
    <Switch
      label="Show when somebody is writing"
      description="Off unless you choose it: for some people being watched while writing is hard."
      checked={plan.typing}
      onChange={(event) => onChange({ typing: event.currentTarget.checked })}
    />
  </fieldset>
);
