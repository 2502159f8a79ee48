import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Attendance, AttendanceRow, GroupSession } from '../shapes';
import { Chip } from '../ui/bits';
import { Cell, Line, Table } from '../ui/Rows';
import { clock, moment } from '../words/time';
import styles from './attendance.module.css';
import { OverrideDialog } from './OverrideDialog';
import { statusOf } from './words';

interface Props {
  readonly session: GroupSession;
  readonly attendance: Attendance;
}

const COLUMNS = ['Person', 'Minutes', 'In', 'Out', 'Status', 'Correction'];

export function AttendanceTable({ session, attendance }: Props) {
  const [row, setRow] = useState<AttendanceRow | null>(null);
  const mayChange = attendance.abilities.override?.allowed;
  return (
    <>
      <Table label="Attendance" columns={mayChange ? COLUMNS : COLUMNS.slice(0, 5)}>
        {attendance.rows.map((each) => (
          <PersonLine
            key={each.enrolment}
            row={each}
            zone={session.time_zone}
            onChange={mayChange ? () => setRow(each) : null}
          />
        ))}
      </Table>
      {row && <OverrideDialog session={session} row={row} onClose={() => setRow(null)} />}
    </>
  );
}

interface LineProps {
  readonly row: AttendanceRow;
  readonly zone: string;
  readonly onChange: (() => void) | null;
}

function PersonLine({ row, zone, onChange }: LineProps) {
  const at = (iso: string | null) => (iso ? clock(iso, zone) : 'not at all');
  const [words, tone] = statusOf(row.status);
  return (
    <Line>
      <Cell of="Person">
        <span>
          <bdi className={styles.name}>{row.legal_name}</bdi>
          <span className={styles.small}>
            in the room as <bdi>{row.alias}</bdi>
          </span>
        </span>
      </Cell>
      <Cell of="Minutes">
        <span className={styles.number}>{row.minutes}</span>
      </Cell>
      <Cell of="In">
        <span className={styles.time}>{at(row.first_joined)}</span>
      </Cell>
      <Cell of="Out">
        <span className={styles.time}>{row.first_joined ? at(row.last_left) : ''}</span>
      </Cell>
      <Cell of="Status">
        <span>
          <Chip tone={tone}>{words}</Chip>
          {row.override && <Override row={row} zone={zone} />}
        </span>
      </Cell>
      {onChange && <CorrectionCell row={row} onChange={onChange} />}
    </Line>
  );
}

interface CorrectionProps {
  readonly row: AttendanceRow;
  readonly onChange: () => void;
}

const CorrectionCell = ({ row, onChange }: CorrectionProps) => (
  <Cell of="Correction">
    <Button
      variant="default"
      onClick={onChange}
      aria-label={`Change… the entry of ${row.legal_name}`}
    >
      Change…
    </Button>
  </Cell>
);

/** A correction stands beside what was counted; both stay visible. */
const Override = ({ row, zone }: { readonly row: AttendanceRow; readonly zone: string }) =>
  row.override && (
    <span className={styles.small}>
      Set by <bdi>{row.override.by}</bdi>, {moment(row.override.at, zone)}: “{row.override.reason}”
      Counted: {row.computed_minutes} min, {statusOf(row.computed_status)[0].toLowerCase()}.
    </span>
  );
