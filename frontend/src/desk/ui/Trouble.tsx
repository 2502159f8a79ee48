import { Button, Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { plain } from '../words/problems';
import styles from './ui.module.css';

/** A problem in plain words, and what to do next. */
export function Trouble({
  error,
  again,
}: {
  readonly error: unknown;
  readonly again?: () => void;
}) {
  if (!error) return null;
  const { what, next } = plain(error);
  return (
    <div className={styles.trouble} role="alert">
      <p>
        <strong>{what}</strong> {next}
      </p>
      {again && (
        <Button variant="default" onClick={again}>
          Try again
        </Button>
      )}
    </div>
  );
}

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

interface ReadyProps<T> {
  readonly query: Asked<T>;
  readonly children: (data: T) => ReactNode;
}

/** What a query gives: its data, a calm placeholder, or the problem with a way to try again. */
export function Ready<T>({ query, children }: ReadyProps<T>) {
  if (query.data !== undefined) {
    return (
      <>
        {query.error ? <Trouble error={query.error} again={() => void query.refetch()} /> : null}
        {children(query.data)}
      </>
    );
  }
  if (query.error) return <Trouble error={query.error} again={() => void query.refetch()} />;
  return <Placeholder />;
}

export const Placeholder = () => (
  <Stack gap="sm" role="status" aria-label="Loading">
    <Skeleton height={72} radius="lg" />
    <Skeleton height={72} radius="lg" />
    <Skeleton height={72} radius="lg" />
  </Stack>
);
