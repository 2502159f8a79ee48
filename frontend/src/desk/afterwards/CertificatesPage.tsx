import { useInfiniteQuery } from '@tanstack/react-query';
import type { Purge } from '../shapes';
import { Empty, More } from '../ui/bits';
import { Page } from '../ui/Page';
import { Cell, Line, Table } from '../ui/Rows';
import { Ready } from '../ui/Trouble';
import { day, moment } from '../words/time';
import styles from './afterwards.module.css';
import { purgesQuery } from './queries';

const COLUMNS = ['Session', 'What', 'From – to', 'Destroyed', 'Digest (SHA-256)'];

/** What was destroyed, how much, when and by which policy. The digest stands in the trail, too. */
export function CertificatesPage() {
  const purges = useInfiniteQuery(purgesQuery);
  return (
    <Page
      title="Certificates"
      lead="What was destroyed as the clinic’s policy says. The digest is that of the whole log, as the trail sealed it when the session closed."
    >
      <Ready query={purges}>
        {(found) =>
          found.length === 0 ? (
            <Empty title="Nothing was destroyed yet">
              Once a transcript has been kept for as long as the clinic’s policy says, it is
              destroyed, and a certificate stands here.
            </Empty>
          ) : (
            <>
              <Table label="Certificates" columns={COLUMNS}>
                {found.map((purge) => (
                  <Certificate key={purge.id} purge={purge} />
                ))}
              </Table>
              <More query={purges} />
            </>
          )
        }
      </Ready>
    </Page>
  );
}

function Certificate({ purge }: { readonly purge: Purge }) {
  const { session } = purge;
  const zone = session.time_zone;
  return (
    <Line>
      <Cell of="Session">
        <bdi>{session.group}</bdi>, session {session.number} · {day(session.starts_at, zone)}
      </Cell>
      <Cell of="What">
        Transcript, {purge.entries} entries, kept {purge.policy_days} days
      </Cell>
      <Cell of="From – to">
        {moment(purge.first_at, zone)} – {moment(purge.last_at, zone)}
      </Cell>
      <Cell of="Destroyed">{moment(purge.purged_at, zone)}</Cell>
      <Cell of="Digest (SHA-256)">
        <code className={styles.digest}>{purge.sha256}</code>
      </Cell>
    </Line>
  );
}
