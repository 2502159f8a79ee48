import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../act';
import type { Group, Instrument } from '../shapes';
import { Card, Section } from '../ui/Page';
import { Ready, Trouble } from '../ui/Trouble';
import { setPlan } from './commands';
import { instrumentsQuery, planQuery } from './queries';
import styles from './screening.module.css';
import { Terms } from './Terms';

/** What everybody answers before they come into this group. */
export function PlanSection({ group }: { readonly group: Group }) {
  const plan = useQuery(planQuery(group.id));
  const instruments = useQuery(instrumentsQuery);
  return (
    <Section title="Screening">
      <Card>
        <Ready query={instruments}>
          {(all) => (
            <Ready query={plan}>
              {({ instruments: chosen }) => (
                <Plan key={chosen.join()} group={group} all={all} chosen={chosen} />
              )}
            </Ready>
          )}
        </Ready>
      </Card>
    </Section>
  );
}

interface PlanProps {
  readonly group: Group;
  readonly all: readonly Instrument[];
  readonly chosen: readonly string[];
}

function Plan({ group, all, chosen }: PlanProps) {
  const [keys, setKeys] = useState([...chosen]);
  const save = useAct({
    run: setPlan,
    touches: [['groups']],
    said: 'The screening plan is saved.',
  });
  const offered = all.filter(({ key, enabled }) => enabled || chosen.includes(key));
  const changed = keys.length !== chosen.length || keys.some((key) => !chosen.includes(key));
  const mayEdit = group.abilities.edit.allowed;
  return (
    <div className={styles.choices}>
      <p className={styles.small}>
        A person comes in once a clinician has reviewed each of these. That holds for people who are
        in the group already, too.
      </p>
      <Choices offered={offered} keys={keys} onKeys={setKeys} fixed={!mayEdit} />
      <Trouble error={save.error} />
      {mayEdit && (
        <div>
          <Button
            loading={save.isPending}
            disabled={!changed}
            onClick={() => save.mutate({ group: group.id, instruments: keys })}
          >
            Save screening
          </Button>
        </div>
      )}
    </div>
  );
}

interface ChoicesProps {
  readonly offered: readonly Instrument[];
  readonly keys: string[];
  readonly onKeys: (keys: string[]) => void;
  readonly fixed: boolean;
}

const Choices = ({ offered, keys, onKeys, fixed }: ChoicesProps) => (
  <Checkbox.Group value={keys} onChange={onKeys} aria-label="Questionnaires of this group">
    <div className={styles.choices}>
      {offered.map((each) => (
        <Checkbox
          key={each.key}
          value={each.key}
          label={each.title}
          description={<Terms instrument={each} />}
          disabled={fixed}
        />
      ))}
    </div>
  </Checkbox.Group>
);
