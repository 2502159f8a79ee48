import type { ReactNode } from 'react';
import styles from './rows.module.css';

/** A list of things with their actions: side by side on a wide screen, one under the other on a phone. */
export const Rows = ({ label, children }: { readonly label: string; children: ReactNode }) => (
  <ul className={styles.rows} aria-label={label}>
    {children}
  </ul>
);

interface RowProps {
  readonly mark?: ReactNode;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly state?: ReactNode;
  readonly children?: ReactNode;
}

export const Row = ({ mark, title, detail, state, children }: RowProps) => (
  <li className={styles.row}>
    {mark}
    <div className={styles.text}>
      <div className={styles.title}>{title}</div>
      {detail && <div className={styles.detail}>{detail}</div>}
    </div>
    {state && <div className={styles.state}>{state}</div>}
    {children && <div className={styles.acts}>{children}</div>}
  </li>
);

/** Tables keep their meaning when a phone shows each row as a card; browsers forget it, so it is said again. */
const ROLES = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const;

interface TableProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
}

export const Table = ({ label, columns, children }: TableProps) => (
  <table className={styles.table} aria-label={label} {...ROLES.table}>
    <thead {...ROLES.group}>
      <tr {...ROLES.row}>
        {columns.map((column) => (
          <th key={column} scope="col" {...ROLES.head}>
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody {...ROLES.group}>{children}</tbody>
  </table>
);

export const Line = ({ children }: { readonly children: ReactNode }) => (
  <tr {...ROLES.row}>{children}</tr>
);

/** `of` names the column where the heading is out of sight. */
export const Cell = ({ of, children }: { readonly of: string; readonly children: ReactNode }) => (
  <td data-of={of} {...ROLES.cell}>
    {children}
  </td>
);
