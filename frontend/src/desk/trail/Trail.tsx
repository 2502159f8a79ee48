import { Button } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TrailRecord } from '../shapes';
import { useMe } from '../shell/queries';
import { Chip, Empty, More } from '../ui/bits';
import { LinkButton } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { Cell, Line, Table } from '../ui/Rows';
import { Ready } from '../ui/Trouble';
import { ROLE_WORDS, spoken } from '../words/names';
import { moment, zoneName } from '../words/time';
import { actWords } from './acts';
import { ExportDialog } from './ExportDialog';
import { Filters } from './Filters';
import { asFilter, NO_FILTER } from './filter';
import { trailQuery } from './queries';
import styles from './trail.module.css';

export function Trail() {
  const { clinic } = useMe();
  const [typed, setTyped] = useState(NO_FILTER);
  const [settled] = useDebouncedValue(typed, 300);
  const [exporting, dialog] = useDisclosure(false);
  const records = useInfiniteQuery({
    ...trailQuery(asFilter(settled, clinic.time_zone)),
    placeholderData: (before) => before,
  });
  return (
    <Page
      title="Trail"
      lead={`Everything that was done or refused at this clinic, newest first. It can be read, never changed. ${zoneName(clinic.time_zone)}.`}
      actions={<Actions onExport={dialog.open} />}
    >
      <Filters values={typed} onChange={setTyped} />
      <Ready query={records}>
        {(found) =>
          found.length === 0 ? (
            <Empty title="Nothing matches">Widen the days or empty a field to see more.</Empty>
          ) : (
            <>
              <Records records={found} zone={clinic.time_zone} />
              <More query={records} />
            </>
          )
        }
      </Ready>
      {exporting && <ExportDialog zone={clinic.time_zone} onClose={dialog.close} />}
    </Page>
  );
}

const Actions = ({ onExport }: { readonly onExport: () => void }) => (
  <>
    <LinkButton to="/certificates" variant="default">
      Certificates
    </LinkButton>
    <Button variant="default" onClick={onExport}>
      Export…
    </Button>
  </>
);

interface RecordsProps {
  readonly records: readonly TrailRecord[];
  readonly zone: string;
}

const Records = ({ records, zone }: RecordsProps) => (
  <Table label="Trail" columns={['No.', 'When', 'Who', 'What', 'About', 'Outcome']}>
    {records.map((record) => (
      <RecordLine key={record.seq} record={record} zone={zone} />
    ))}
  </Table>
);

/** "sessions_app.ProgressNote:01a2…" is a progress note and the end of its id; the whole stays at hand. */
function ObjectName({ object }: { readonly object: string }) {
  const [kind = '', id = ''] = object.split(':', 2);
  const name = kind.split('.').at(-1) ?? kind;
  return (
    <span title={object}>
      {spoken(name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase())}
      {id && <span className={styles.small}>…{id.slice(-12)}</span>}
    </span>
  );
}

function RecordLine({ record, zone }: { readonly record: TrailRecord; readonly zone: string }) {
  return (
    <Line>
      <Cell of="No.">
        <span className={styles.seq}>{record.seq}</span>
      </Cell>
      <Cell of="When">
        <span className={styles.when}>{moment(record.at, zone)}</span>
      </Cell>
      <Cell of="Who">
        <span>
          <bdi>{record.actor_name || 'The system'}</bdi>
          <span className={styles.small}>{ROLE_WORDS[record.role] ?? record.role}</span>
        </span>
      </Cell>
      <Cell of="What">
        <span>
          {actWords(record.act)}
          <span className={styles.small}>
            {record.act}
            {record.purpose && ` for ${record.purpose}`}
          </span>
        </span>
      </Cell>
      <Cell of="About">
        <ObjectName object={record.object} />
      </Cell>
      <Cell of="Outcome">
        <Chip tone={record.outcome === 'refused' ? 'warm' : 'plain'}>{spoken(record.outcome)}</Chip>
      </Cell>
    </Line>
  );
}
