import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';

// The test's document knows no fonts; a growing text field listens for them.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

/** A part of the desk on the screen, with all that it expects around it and nothing that moves. */
export const show = (part: ReactNode) =>
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>{part}</QueryClientProvider>
    </MantineProvider>,
  );

export interface Asked {
  readonly line: string;
  readonly body: unknown;
  readonly headers: Headers;
}

type Reply = (asked: Asked) => Response | Promise<Response>;

/** The server as a test plays it. Gives back all that it is asked, in order. */
export function serve(reply: Reply): Asked[] {
  const all: Asked[] = [];
  vi.stubGlobal('fetch', async (to: Request | string) => {
    const request = to instanceof Request ? to.clone() : new Request(new URL(to, location.href));
    const text = await request.text();
    const asked = {
      line: `${request.method} ${new URL(request.url).pathname}`,
      body: text ? JSON.parse(text) : null,
      headers: request.headers,
    };
    all.push(asked);
    return reply(asked);
  });
  return all;
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
