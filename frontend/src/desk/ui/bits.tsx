import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { hue, initials } from '../../ui/people';
import styles from './ui.module.css';

export type Tone = 'neutral' | 'accent' | 'warm' | 'danger' | 'plain';

/** The state of a thing, in words first and colour second. */
export const Chip = ({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={styles.chip} data-tone={tone}>
    {children}
  </span>
);

/** A person without a photo. The name stands beside it, so assistive technology passes it over. */
export const Initials = ({ name, seed, lead }: { name: string; seed: string; lead?: boolean }) => (
  <span className={styles.initials} data-hue={lead ? 0 : hue(seed)} aria-hidden="true">
    {initials(name)}
  </span>
);

interface EmptyProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing is here yet: what will be, and how it comes to be. */
export const Empty = ({ title, children, action }: EmptyProps) => (
  <div className={styles.empty}>
    <p className={styles.emptyTitle}>{title}</p>
    <p className={styles.emptyText}>{children}</p>
    {action}
  </div>
);

export type Fact = readonly [term: string, value: ReactNode];

export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className={styles.facts}>
    {facts.map(([term, value]) => (
      <FactRow key={term} term={term} value={value} />
    ))}
  </dl>
);

const FactRow = ({ term, value }: { readonly term: string; readonly value: ReactNode }) => (
  <>
    <dt>{term}</dt>
    <dd>{value || 'Not given'}</dd>
  </>
);

interface MoreProps {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}

/** The next page of a list, when there is one. */
export const More = ({ query }: MoreProps) =>
  query.hasNextPage ? (
    <Button
      variant="default"
      loading={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      Show more
    </Button>
  ) : null;
