import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Mailbox } from './Mailbox';

const LETTERS = [
  {
    at: '2026-11-22T15:00:00Z',
    to: 'nia@example.org',
    subject: 'Your code',
    body: 'Your code: 482913\n',
  },
  {
    at: '2026-11-22T14:00:00Z',
    to: 'nia@example.org',
    subject: 'Welcome',
    body: 'Come in:\n\nhttp://127.0.0.1:8000/invitation#token=abc\n',
  },
];

const served = (letters: unknown) =>
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(letters), { status: 200 }));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('the newest letter lies open, and its code is plain to see', async () => {
  served(LETTERS);
  render(<Mailbox />);
  const code = await screen.findByText('482913');
  expect(code.closest('details')?.open).toBe(true);
  expect(screen.getByText('Welcome').closest('details')?.open).toBe(false);
});

test('the way in that a letter holds can be followed', async () => {
  served(LETTERS);
  render(<Mailbox />);
  const link = await screen.findByText(/token=abc/);
  expect(link.getAttribute('href')).toBe('http://127.0.0.1:8000/invitation#token=abc');
});

test('an empty mailbox says that letters come by themselves', async () => {
  served([]);
  render(<Mailbox />);
  expect(await screen.findByText(/No letters yet/)).toBeTruthy();
});
