import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AccountProvider, useAccount } from '../features/accounts/account';
import type { Account } from '../features/accounts/commands';
import { keepSeen } from '../ui/seen';
import { IdleWarning } from './IdleWarning';

const account = (minutes: number) =>
  ({
    stage: 'ready',
    role: 'participant',
    idle_expires_at: new Date(Date.now() + minutes * 60_000).toISOString(),
  }) as Account;

let asked: string[] = [];
const Stage = () => <output>{useAccount().account?.stage}</output>;
const pass = (milliseconds: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });

beforeEach(async () => {
  asked = [];
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
    return new Response(JSON.stringify(account(15)));
  });
  render(
    <AccountProvider>
      <IdleWarning />
      <Stage />
    </AccountProvider>,
  );
  await pass(0);
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('asks two minutes before the end, and not before', async () => {
  await pass(12 * 60_000);
  expect(screen.queryByText('Are you still here?')).toBeNull();
  await pass(65_000);
  expect(screen.getByText('Are you still here?')).toBeTruthy();
});

test('one press keeps the person signed in', async () => {
  await pass(13.5 * 60_000);
  fireEvent.click(screen.getByRole('button', { name: 'Stay signed in', hidden: true }));
  await pass(10);
  expect(asked).toContain('POST /api/v1/auth/keep-alive');
  expect(screen.queryByText('Are you still here?')).toBeNull();
});

test('after the end nobody is signed in on this screen, and this tab keeps only that one has left', async () => {
  keepSeen('coming s1 e1 wren', 4);
  sessionStorage.setItem('left', '1');
  await pass(15.2 * 60_000);
  expect({ ...sessionStorage }).toEqual({ left: '1' });
  expect(screen.queryByText('Are you still here?')).toBeNull();
  expect(document.querySelector('output')?.textContent).toBe('anonymous');
});

test('typing counts as being here, a few minutes apart', async () => {
  await pass(4 * 60_000);
  fireEvent.keyDown(window, { key: 'a' });
  fireEvent.keyDown(window, { key: 'b' });
  await pass(10);
  expect(asked.filter((one) => one.endsWith('keep-alive'))).toHaveLength(1);
});
