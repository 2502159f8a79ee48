import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '../api/problem';
import { styleNonce } from '../ui/nonce';
import { look } from './look';
import { makeRouter } from './router';
import { cssVariables, theme } from './theme';

/** A refusal stays a refusal however often it is asked; only a lost line or a stumble is worth another try. */
const worthRetrying = (tries: number, error: unknown): boolean => {
  const { status } = asProblem(error);
  return tries < 2 && (status === 0 || status >= 500);
};

const makeQueries = () =>
  new QueryClient({
    defaultOptions: { queries: { staleTime: 10_000, retry: worthRetrying } },
  });

export function Desk() {
  const [queries] = useState(makeQueries);
  const [router] = useState(() => makeRouter(queries));
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
      defaultColorScheme="auto"
      colorSchemeManager={look}
    >
      <Notifications position="top-center" autoClose={5000} />
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
