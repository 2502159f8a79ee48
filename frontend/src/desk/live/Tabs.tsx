import { VisuallyHidden } from '@mantine/core';
import styles from './panes.module.css';

export interface Tab<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly news: number;
  /** Said with the count, for whoever cannot see the badge. */
  readonly newsWords?: string;
}

interface Props<Name extends string> {
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly at: Name;
  readonly onTab: (name: Name) => void;
}

/** Tabs with a quiet count of what is new. Arrow keys move along. */
export function Tabs<Name extends string>({ id, label, tabs, at, onTab }: Props<Name>) {
  const step = (by: number) => {
    const from = tabs.findIndex(({ name }) => name === at);
    const next = tabs[(from + by + tabs.length) % tabs.length];
    if (!next) return;
    onTab(next.name);
    document.getElementById(`${id}-tab-${next.name}`)?.focus();
  };
  return (
    <div className={styles.tabs} role="tablist" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.name}
          id={`${id}-tab-${tab.name}`}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={at === tab.name}
          aria-controls={`${id}-${tab.name}`}
          tabIndex={at === tab.name ? 0 : -1}
          onClick={() => onTab(tab.name)}
          onKeyDown={({ key }) => {
            if (key === 'ArrowRight') step(1);
            if (key === 'ArrowLeft') step(-1);
          }}
        >
          {tab.label}
          {tab.news > 0 && (
            <>
              {' '}
              <span className={styles.news}>{tab.news}</span>
              <VisuallyHidden> {tab.newsWords ?? 'new'}</VisuallyHidden>
            </>
          )}
        </button>
      ))}
    </div>
  );
}
