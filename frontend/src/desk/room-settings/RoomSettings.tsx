import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../act';
import type { Group, RoomPlan, RoomPlanIn } from '../shapes';
import { Section } from '../ui/Page';
import { Ready, Trouble } from '../ui/Trouble';
import { AgendaEditor } from './AgendaEditor';
import { numbered, type Step } from './agenda';
import { FeelingsSection } from './Feelings';
import { HoldingFields, PaceFields } from './HoldingFields';
import { roomPlanQuery, settleRoomPlan } from './queries';
import styles from './settings.module.css';

/** How this group's sessions are held, and how the group left them. */
export function RoomSettings({ group }: { readonly group: Group }) {
  const plan = useQuery(roomPlanQuery(group.id));
  return (
    <div className={styles.lists}>
      <FeelingsSection group={group} />
      <Section title="How sessions are held">
        <Ready query={plan}>
          {(found) => <Settings key={JSON.stringify(found)} group={group} found={found} />}
        </Ready>
      </Section>
    </div>
  );
}

const asked = ({ abilities: _, settled: __, usual: ___, ...plan }: RoomPlan): RoomPlanIn => plan;

function usePlan(found: RoomPlan) {
  const [plan, setPlan] = useState<RoomPlanIn>(() => asked(found));
  const [steps, setSteps] = useState(() => numbered(found.agenda));
  const change = (part: Partial<RoomPlanIn>) => setPlan({ ...plan, ...part });
  const setAgenda = (next: Step[]) => {
    setSteps(next);
    change({ agenda: next.map(({ id: _, ...phase }) => phase) });
  };
  const changed = JSON.stringify(plan) !== JSON.stringify(asked(found));
  return { plan, change, steps, setAgenda, changed };
}

function Settings({ group, found }: { readonly group: Group; readonly found: RoomPlan }) {
  const { plan, change, steps, setAgenda, changed } = usePlan(found);
  const settle = useAct({
    run: settleRoomPlan,
    touches: [['groups', group.id, 'room-plan']],
    said: 'Saved. The room holds it from now on; an agenda from the next session on.',
  });
  const fixed = !found.abilities.edit.allowed;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        settle.mutate({ group: group.id, plan });
      }}
    >
      <AgendaEditor
        agenda={steps}
        usual={found.usual}
        minutes={group.session_minutes}
        fixed={fixed}
        onChange={setAgenda}
      />
      <HoldingFields plan={plan} fixed={fixed} onChange={change} />
      <PaceFields plan={plan} fixed={fixed} onChange={change} />
      <Trouble error={settle.error} />
      {fixed ? (
        <p className={styles.hint}>{found.abilities.edit.reason}</p>
      ) : (
        <div>
          <Button type="submit" loading={settle.isPending} disabled={!changed}>
            Save how sessions are held
          </Button>
        </div>
      )}
    </form>
  );
}
