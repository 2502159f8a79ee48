import { Button, Checkbox, Radio, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormAct } from '../formAct';
import { instrumentsQuery } from '../screening/queries';
import type { Application } from '../shapes';
import { Card, Section } from '../ui/Page';
import { Trouble } from '../ui/Trouble';
import { decide } from './commands';
import {
  CHOICES,
  closedFor,
  decisionOf,
  decisionRules,
  KINDS,
  type Kind,
  saidOf,
  speaks,
  UNDECIDED,
} from './deciding';
import styles from './intake.module.css';

interface Props {
  readonly application: Application;
}

const useDecision = ({ application }: Props) => {
  const { form, dialog } = useFormAct({
    initialValues: UNDECIDED,
    validate: decisionRules,
    asked: (values) => ({ id: application.id, ...decisionOf(values) }),
    run: decide,
    touches: [['applications'], ['groups'], ['participants']],
    said: saidOf,
    after: () => form.reset(),
  });
  return { form, ...dialog };
};

/** What happens next for this person. Each decision keeps its reason. */
export function DecisionPanel({ application }: Props) {
  const closed = closedFor(application.abilities);
  return (
    <div className={styles.panel}>
      <Section title="Decision">
        <Card>
          {closed ? (
            <p className={styles.quiet}>{closed}</p>
          ) : (
            <DecisionForm application={application} />
          )}
        </Card>
      </Section>
    </div>
  );
}

function DecisionForm({ application }: Props) {
  const { form, act, onSubmit } = useDecision({ application });
  const { kind } = form.getValues();
  return (
    <form className={styles.panelForm} onSubmit={onSubmit} noValidate aria-label="Decision">
      <Kinds abilities={application.abilities} field={form.getInputProps('kind')} />
      {kind === 'ask_more' && <Instruments {...form.getInputProps('instruments')} />}
      {speaks(kind) && (
        <Textarea
          label="What they read"
          description={
            kind === 'refer' ? 'Where they may turn, in kind words.' : 'What you need to know.'
          }
          autosize
          minRows={3}
          maxLength={2000}
          {...form.getInputProps('message')}
        />
      )}
      <Textarea
        label="Reason"
        description="For the record. Only staff read it."
        required
        autosize
        minRows={2}
        maxLength={2000}
        {...form.getInputProps('reason')}
      />
      <p className={styles.quiet}>
        Deciding counts as your review of all answers that this person has sent.
      </p>
      <Trouble error={act.error} />
      <Button type="submit" loading={act.isPending} disabled={!kind} fullWidth>
        {kind ? CHOICES[kind as Kind].confirm : 'Choose what happens next'}
      </Button>
    </form>
  );
}

interface KindsProps {
  readonly abilities: Application['abilities'];
  readonly field: object;
}

/** What may not be decided stands there all the same, with the reason. */
const Kinds = ({ abilities, field }: KindsProps) => (
  <Radio.Group label="What happens next" {...field}>
    <div className={styles.kinds}>
      {KINDS.map((kind) => {
        const { allowed, reason } = abilities[kind];
        return (
          <Radio
            key={kind}
            value={kind}
            label={CHOICES[kind].label}
            disabled={!allowed}
            description={allowed ? undefined : reason}
          />
        );
      })}
    </div>
  </Radio.Group>
);

interface InstrumentsProps {
  readonly value?: string[];
  readonly onChange?: (keys: string[]) => void;
}

function Instruments({ value = [], onChange }: InstrumentsProps) {
  const instruments = useQuery(instrumentsQuery);
  const offered = (instruments.data ?? []).filter(({ enabled }) => enabled);
  return (
    <Checkbox.Group label="Questionnaires" value={value} onChange={(keys) => onChange?.(keys)}>
      <div className={styles.kinds}>
        {offered.map(({ key, title }) => (
          <Checkbox key={key} value={key} label={title} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
