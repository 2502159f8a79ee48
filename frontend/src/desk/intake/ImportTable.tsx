import type { ImportRow } from '../shapes';
import { Chip } from '../ui/bits';
import { Cell, Line, Table } from '../ui/Rows';
import { rowErrors, toMendFirst } from './importing';
import styles from './intake.module.css';

/** Row by row, those with something to mend first. */
export const ImportTable = ({ rows }: { readonly rows: readonly ImportRow[] }) => (
  <Table label="Rows of the roster" columns={['Line', 'Legal name', 'E-mail', 'Found']}>
    {toMendFirst(rows).map((row) => (
      <Line key={row.line}>
        <Cell of="Line">{row.line}</Cell>
        <Cell of="Legal name">
          <bdi>{row.legal_name || 'empty'}</bdi>
        </Cell>
        <Cell of="E-mail">
          <span className={styles.address}>{row.email || 'empty'}</span>
        </Cell>
        <Cell of="Found">
          {row.errors.length === 0 ? (
            <Chip tone="accent">Good</Chip>
          ) : (
            <ul className={styles.errors}>
              {rowErrors(row).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )}
        </Cell>
      </Line>
    ))}
  </Table>
);
