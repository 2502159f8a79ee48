import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenSignedOut } from '../../api/client';
import { json, serve } from '../desk.fixtures';
import { ACCOUNT, leaveDesk } from '../leave';
import { readNote } from '../notes/calls';
import { downloadReport } from '../reports/commands';
import type { Report } from '../shapes';
import { useSignIn } from './useSignIn';

const ADA = { stage: 'ready', role: 'facilitator', member_id: 'ada' };
const NOBODY = { stage: 'anonymous', role: null, member_id: null };

let session: object = ADA;
let queries: QueryClient;
const replace = vi.fn();

const around = ({ children }: { readonly children: ReactNode }) => (
  <QueryClientProvider client={queries}>{children}</QueryClientProvider>
);
const sitDown = async () => {
  const desk = renderHook(useSignIn, { wrapper: around });
  await waitFor(() => expect(desk.result.current).toBeTruthy());
};
const askAgain = () => act(() => queries.invalidateQueries());

beforeEach(() => {
  session = ADA;
  queries = new QueryClient();
  replace.mockClear();
  vi.spyOn(window.location, 'replace').mockImplementation(replace);
  document.body.innerHTML = '<p>Noor Haddad, Tuesday Circle</p>';
  serve(({ line }) => {
    if (line.endsWith('/auth/session')) return json(session);
    return json({ code: 'not_signed_in' }, 401);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  whenSignedOut(() => {});
});

const stays = () =>
  expect([replace.mock.calls, document.body.textContent]).toEqual([
    [],
    expect.stringContaining('Noor'),
  ]);
const leavesFor = (place: string) =>
  waitFor(() => {
    expect(replace).toHaveBeenCalledWith(place);
    expect(document.body.textContent).toBe('');
  });

test('while the sign-in stands, the desk stays', async () => {
  await sitDown();
  await askAgain();
  stays();
});

test('the desk goes blank and leaves once nobody is signed in any more', async () => {
  await sitDown();
  session = NOBODY;
  await askAgain();
  await leavesFor('/');
});

test('what one person had on the desk is gone before another person sees it', async () => {
  await sitDown();
  session = { ...ADA, member_id: 'olga' };
  await askAgain();
  await leavesFor('/desk/');
});

test('signing out in another tab clears the desk in this one at once', async () => {
  await sitDown();
  const other = new BroadcastChannel(ACCOUNT);
  other.postMessage('left');
  await leavesFor('/');
  other.close();
});

test('a tab that only thinks so by its clock makes the desk ask, and the server decides', async () => {
  await sitDown();
  const other = new BroadcastChannel(ACCOUNT);
  other.postMessage('idle');
  await new Promise((go) => setTimeout(go, 50));
  stays();
  session = NOBODY;
  other.postMessage('idle');
  await leavesFor('/');
  other.close();
});

test.each([
  ['reading a note', () => readNote('s1')],
  ['downloading a report', () => downloadReport({ file_url: '/api/v1/reports/r1/file' } as Report)],
])('%s without a sign-in leaves the desk like every other request', async (_, ask) => {
  whenSignedOut(() => leaveDesk());
  await expect(ask()).rejects.toMatchObject({ status: 401 });
  await leavesFor('/');
});
