import { useQuery } from '@tanstack/react-query';
import type { Feeling, Group } from '../shapes';
import { Empty } from '../ui/bits';
import { Card, Section } from '../ui/Page';
import { Cell, Line, Table } from '../ui/Rows';
import { Ready } from '../ui/Trouble';
import { day } from '../words/time';
import { feelingsQuery } from './queries';
import styles from './settings.module.css';
import { inWords, known, MEASURE_WORDS, MEASURES, points } from './trend';

/** How the group left its sessions: means of three or more, for who holds the group. */
export function FeelingsSection({ group }: { readonly group: Group }) {
  const feelings = useQuery(feelingsQuery(group.id));
  if (feelings.error) return null;
  return (
    <Section title="How the group left">
      <Card>
        <Ready query={feelings}>
          {(found) =>
            found.length === 0 ? (
              <Empty title="No check-out yet">
                At the check-out each member is asked whether they felt heard, felt understood and
                leave with hope. You see the group’s average once three have answered, never who
                answered what.
              </Empty>
            ) : (
              <Trend feelings={found} zone={group.time_zone} />
            )
          }
        </Ready>
      </Card>
    </Section>
  );
}

interface TrendProps {
  readonly feelings: readonly Feeling[];
  readonly zone: string;
}

const Trend = ({ feelings, zone }: TrendProps) => (
  <>
    <div className={styles.measures}>
      {MEASURES.map((measure) => {
        const values = known(feelings, measure);
        return (
          <div key={measure} className={styles.measure}>
            <h3 className={styles.measureName}>{MEASURE_WORDS[measure]}</h3>
            {values.length > 1 && (
              <svg viewBox="-2 -2 104 36" preserveAspectRatio="none" aria-hidden="true">
                <polyline points={points(values)} className={styles.line} />
              </svg>
            )}
            <p className={styles.hint}>{inWords(values)}</p>
          </div>
        );
      })}
    </div>
    <details className={styles.details}>
      <summary>Session by session</summary>
      <Table label="How the group left" columns={['Session', 'Answers', ...WORDS]}>
        {[...feelings].reverse().map((each) => (
          <Line key={each.session}>
            <Cell of="Session">
              {each.number} · {day(each.starts_at, zone)}
            </Cell>
            <Cell of="Answers">{each.answers}</Cell>
            {MEASURES.map((measure) => (
              <Cell key={measure} of={MEASURE_WORDS[measure]}>
                {each[measure]?.toFixed(1) ?? 'Fewer than 3 answers'}
              </Cell>
            ))}
          </Line>
        ))}
      </Table>
    </details>
  </>
);

const WORDS = MEASURES.map((measure) => MEASURE_WORDS[measure]);
