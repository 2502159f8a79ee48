import { Button, FileButton, Group as Pair, Select, Textarea } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../act';
import { groupsQuery } from '../groups/queries';
import type { ImportResult } from '../shapes';
import { Card, Page, Section } from '../ui/Page';
import { Trouble } from '../ui/Trouble';
import { importRoster } from './commands';
import { ImportTable } from './ImportTable';
import { EXAMPLE, outcomeOf } from './importing';
import styles from './intake.module.css';

function useImport() {
  const navigate = useNavigate();
  const [group, setGroup] = useState<string | null>(null);
  const [csv, setCsv] = useState('');
  const check = useAct({ run: importRoster, touches: [] });
  const write = useAct({
    run: importRoster,
    touches: [['applications']],
    said: ({ created }: ImportResult) =>
      created === 1 ? '1 person is taken in.' : `${created} people are taken in.`,
    after: ({ created }) => {
      if (created > 0) void navigate({ to: '/intake', search: { tab: 'waiting' } });
    },
  });
  /** What was found about other words is no longer true. */
  const change = (then: () => void) => {
    check.reset();
    write.reset();
    then();
  };
  const send = (dry_run: boolean) => {
    if (group) (dry_run ? check : write).mutate({ group, csv, dry_run });
  };
  return { group, setGroup, csv, setCsv, check, write, change, send };
}

/** Many people at once: the file is tried without writing anything, until every row is good. */
export function ImportPage() {
  const roster = useImport();
  const { check, write, send } = roster;
  const found = write.data && write.data.created === 0 ? write.data : check.data;
  return (
    <Page
      title="Import a roster"
      lead="Each person gets a letter with a way in. Nothing is written before every row is good."
      back={{ to: { to: '/intake' }, label: 'Intake' }}
    >
      <Card>
        <RosterForm roster={roster} ready={found ? outcomeOf(found).ready : false} />
      </Card>
      {found && <Found result={found} busy={write.isPending} onImport={() => send(false)} />}
    </Page>
  );
}

interface RosterProps {
  readonly roster: ReturnType<typeof useImport>;
  readonly ready: boolean;
}

function RosterForm({ roster, ready }: RosterProps) {
  const { group, setGroup, csv, setCsv, check, write, change, send } = roster;
  return (
    <div className={styles.form}>
      <GroupChoice group={group} onGroup={(value) => change(() => setGroup(value))} />
      <Textarea
        label="Rows"
        description="Comma-separated. The first line names the columns; legal_name and email are needed."
        placeholder={EXAMPLE}
        value={csv}
        onChange={({ currentTarget: { value } }) => change(() => setCsv(value))}
        autosize
        minRows={6}
        maxRows={16}
        spellCheck={false}
        required
      />
      <Trouble error={check.error ?? write.error} />
      <Pair gap="xs">
        <Button
          disabled={!group || !csv.trim()}
          loading={check.isPending}
          variant={ready ? 'default' : 'filled'}
          onClick={() => send(true)}
        >
          Try it
        </Button>
        <ChooseFile onText={(text) => change(() => setCsv(text))} />
      </Pair>
    </div>
  );
}

interface GroupProps {
  readonly group: string | null;
  readonly onGroup: (group: string | null) => void;
}

function GroupChoice({ group, onGroup }: GroupProps) {
  const groups = useInfiniteQuery(groupsQuery());
  const choices = (groups.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      label="Group"
      data={choices}
      value={group}
      onChange={onGroup}
      required
      searchable
      maw="26rem"
    />
  );
}

const ChooseFile = ({ onText }: { readonly onText: (text: string) => void }) => (
  <FileButton
    accept=".csv,text/csv,text/plain"
    onChange={(file) => void file?.text().then(onText)}
    inputProps={{ 'aria-label': 'CSV file' }}
  >
    {(props) => (
      <Button variant="default" {...props}>
        Choose a file…
      </Button>
    )}
  </FileButton>
);

interface FoundProps {
  readonly result: ImportResult;
  readonly busy: boolean;
  readonly onImport: () => void;
}

function Found({ result, busy, onImport }: FoundProps) {
  const { ready, words } = outcomeOf(result);
  const people = result.rows.length;
  return (
    <Section
      title="What was found"
      aside={
        ready && (
          <Button loading={busy} onClick={onImport}>
            {people === 1 ? 'Import this person' : `Import all ${people}`}
          </Button>
        )
      }
    >
      <p className={styles.outcome} role="status">
        {words}
      </p>
      {people > 0 && <ImportTable rows={result.rows} />}
    </Section>
  );
}
