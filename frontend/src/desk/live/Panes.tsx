import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useId } from 'react';
import styles from './panes.module.css';

export type Pane = 'people' | 'talk' | 'note';

interface Props {
  readonly pane: Pane;
  readonly onPane: (pane: Pane) => void;
  readonly waiting: number;
  /** Nothing has been said yet: what to do first stands in the middle. */
  readonly quiet: boolean;
  readonly people: ReactNode;
  readonly talk: ReactNode;
  readonly note: ReactNode;
}

const NAMES: readonly (readonly [Pane, string])[] = [
  ['talk', 'Conversation'],
  ['people', 'People'],
  ['note', 'Note'],
];

/** Three panes side by side; where there is no room for that, one at a time behind tabs. Nothing is unmounted. */
export function Panes({ pane, onPane, waiting, quiet, ...content }: Props) {
  const wide = useMediaQuery('(min-width: 70em)', true, { getInitialValueInEffect: false });
  const id = useId();
  const shown = (name: Pane) => wide || pane === name;
  const panel = (name: Pane, label: string) =>
    wide
      ? { role: 'region', 'aria-label': label }
      : { role: 'tabpanel', id: `${id}-${name}`, 'aria-labelledby': `${id}-tab-${name}` };
  return (
    <>
      {!wide && <PaneTabs id={id} pane={pane} onPane={onPane} waiting={waiting} />}
      <div className={styles.panes}>
        <div className={styles.left} hidden={!shown('people')} {...panel('people', 'People')}>
          {content.people}
        </div>
        <div
          className={styles.middle}
          data-quiet={quiet}
          hidden={!shown('talk')}
          {...panel('talk', 'The room')}
        >
          {content.talk}
        </div>
        <div className={styles.right} hidden={!shown('note')} {...panel('note', 'Group note')}>
          {content.note}
        </div>
      </div>
    </>
  );
}

type TabsProps = Pick<Props, 'pane' | 'onPane' | 'waiting'> & { readonly id: string };

function PaneTabs({ id, pane, onPane, waiting }: TabsProps) {
  const step = (by: number) => {
    const at = NAMES.findIndex(([name]) => name === pane);
    const next = NAMES[(at + by + NAMES.length) % NAMES.length];
    if (!next) return;
    onPane(next[0]);
    document.getElementById(`${id}-tab-${next[0]}`)?.focus();
  };
  return (
    <div className={styles.tabs} role="tablist" aria-label="Parts of the room">
      {NAMES.map(([name, label]) => (
        <button
          key={name}
          id={`${id}-tab-${name}`}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={pane === name}
          aria-controls={`${id}-${name}`}
          tabIndex={pane === name ? 0 : -1}
          onClick={() => onPane(name)}
          onKeyDown={({ key }) => {
            if (key === 'ArrowRight') step(1);
            if (key === 'ArrowLeft') step(-1);
          }}
        >
          {label}
          {name === 'people' && waiting > 0 && (
            <span className={styles.tabNews}>{waiting} at the door</span>
          )}
        </button>
      ))}
    </div>
  );
}
