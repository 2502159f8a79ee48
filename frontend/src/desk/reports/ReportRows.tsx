import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../act';
import type { Report } from '../shapes';
import { useMe } from '../shell/queries';
import { Chip } from '../ui/bits';
import { ReasonDialog } from '../ui/dialogs';
import { Row, Rows } from '../ui/Rows';
import { Trouble } from '../ui/Trouble';
import { moment } from '../words/time';
import { downloadReport, revokeReport } from './commands';
import styles from './reports.module.css';
import { reportState, scopeOf } from './words';

/** Reports that were made, each with the code that anyone can check. */
export function ReportRows({ reports }: { readonly reports: readonly Report[] }) {
  const [revoking, setRevoking] = useState<Report | null>(null);
  const load = useAct({ run: downloadReport, touches: [] });
  return (
    <>
      <Trouble error={load.error} />
      <Rows label="Reports">
        {reports.map((report) => (
          <ReportRow
            key={report.id}
            report={report}
            onLoad={() => load.mutate(report)}
            onRevoke={() => setRevoking(report)}
          />
        ))}
      </Rows>
      {revoking && <RevokeDialog report={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

interface RowProps {
  readonly report: Report;
  readonly onLoad: () => void;
  readonly onRevoke: () => void;
}

function ReportRow({ report, onLoad, onRevoke }: RowProps) {
  const { clinic } = useMe();
  const [words, tone] = reportState(report.status);
  return (
    <Row
      title={
        <>
          <bdi>{report.group.name}</bdi>, {scopeOf(report)}
        </>
      }
      detail={
        <>
          {report.format.toUpperCase()} for “<bdi>{report.purpose}</bdi>” ·{' '}
          <bdi>{report.created_by}</bdi>, {moment(report.created_at, clinic.time_zone)} · code{' '}
          <span className={styles.code}>{report.code}</span>
        </>
      }
      state={<Chip tone={tone}>{words}</Chip>}
    >
      <Button variant="default" onClick={onLoad} aria-label={`Download report ${report.code}`}>
        Download
      </Button>
      {report.abilities.revoke?.allowed && report.status !== 'revoked' && (
        <Button variant="default" onClick={onRevoke} aria-label={`Revoke… report ${report.code}`}>
          Revoke…
        </Button>
      )}
    </Row>
  );
}

function RevokeDialog({ report, onClose }: { readonly report: Report; onClose: () => void }) {
  const revoke = useAct({
    run: revokeReport,
    touches: [['reports']],
    said: 'The report is revoked. Its code now says so.',
    after: onClose,
  });
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title="Revoke this report?"
      confirm="Revoke report"
      danger
      busy={revoke.isPending}
      error={revoke.error}
      onConfirm={(reason) => revoke.mutate({ id: report.id, reason })}
    >
      Whoever checks the code {report.code} will read “revoked”. The file stays where it was sent.
    </ReasonDialog>
  );
}
