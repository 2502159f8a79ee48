import { Button, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAct } from '../act';
import type { GroupSession, Kept } from '../shapes';
import { Empty } from '../ui/bits';
import { Card, Section } from '../ui/Page';
import { Trouble } from '../ui/Trouble';
import styles from './afterwards.module.css';
import { PURPOSES, type Purpose, readTranscript } from './queries';
import { TranscriptView } from './TranscriptView';

const CHOICES = Object.entries(PURPOSES).map(([value, label]) => ({ value, label }));
const isPurpose = (value: string | null): value is Purpose =>
  value !== null && Object.hasOwn(PURPOSES, value);

interface Props {
  readonly session: GroupSession;
  readonly kept: Kept;
}

/** Opened on purpose, by who held the session; never just because the page was. */
export function TranscriptSection({ session, kept }: Props) {
  const open = useAct({ run: readTranscript, touches: [] });
  if (kept.purged_at) {
    return (
      <Section title="What was said">
        <Empty title="It has been destroyed">
          As the clinic’s policy says. Attendance, notes and reports stay, and a certificate tells
          what was destroyed and when.
        </Empty>
      </Section>
    );
  }
  if (!kept.abilities.read?.allowed) return null;
  if (open.data) {
    return (
      <Section title="What was said">
        <TranscriptView transcript={open.data} />
      </Section>
    );
  }
  return (
    <Section title="What was said">
      <Opening
        opens={open.isPending}
        error={open.error}
        onOpen={(purpose) => open.mutate({ session: session.id, purpose })}
      />
    </Section>
  );
}

interface OpeningProps {
  readonly opens: boolean;
  readonly error: Error | null;
  readonly onOpen: (purpose: Purpose) => void;
}

function Opening({ opens, error, onOpen }: OpeningProps) {
  const [purpose, setPurpose] = useState<Purpose | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (purpose) onOpen(purpose);
  };
  return (
    <Card>
      <form className={styles.opening} onSubmit={submit}>
        <p className={styles.hint}>
          Everything said in the room, in asides and in small rooms, words that were removed
          included. Words that were held and never reached the group are shown only for an incident,
          a complaint or a legal request. Each opening is recorded, with what it was for.
        </p>
        <Select
          label="What do you read it for?"
          placeholder="Choose"
          data={CHOICES}
          value={purpose}
          onChange={(value) => setPurpose(isPurpose(value) ? value : null)}
          maw="20rem"
        />
        <Trouble error={error} />
        <div>
          <Button type="submit" loading={opens} disabled={!purpose}>
            Open the transcript
          </Button>
        </div>
      </form>
    </Card>
  );
}
