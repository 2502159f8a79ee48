import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AccountProvider } from '../features/accounts/account';
import { LanguageProvider } from '../ui/language';
import { App } from './App';

let status = '';
beforeEach(() =>
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ stage: 'anonymous', status }))),
);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  window.history.replaceState(null, '', '/');
});

test.each([
  ['/verify/HS-7F2K', 'HS-7F2K'],
  ['/verify/50%25', '50%'],
  ['/verify/50%25%', '50%25%'],
])(
  'the code in the address %s is filled in, even where it cannot be decoded',
  async (path, code) => {
    window.history.replaceState(null, '', path);
    render(
      <LanguageProvider>
        <AccountProvider>
          <App />
        </AccountProvider>
      </LanguageProvider>,
    );
    expect((await screen.findByRole<HTMLInputElement>('textbox')).value).toBe(code);
  },
);

const open = (path: string) => {
  window.history.replaceState(null, '', path);
  render(
    <LanguageProvider>
      <AccountProvider>
        <App />
      </AccountProvider>
    </LanguageProvider>,
  );
};

test.each([
  ['valid', /is valid/, 'good'],
  ['revoked', /was revoked/, 'warm'],
  ['superseded', /A newer version/, 'warm'],
  ['unknown', /Check the letters and try again/, 'calm'],
])('a report that is %s is said to be so, in its own tone', async (given, said, tone) => {
  status = given;
  open('/verify/HS-7F2K');
  fireEvent.submit((await screen.findByRole('textbox')).closest('form') as HTMLFormElement);
  expect((await screen.findByText(said)).className).toContain(tone);
});

test.each(['/nothing', '/session/abc', '/session/0198c0de-0000-7000'])(
  'an unknown or cut-off address (%s) has a kind sentence, the way home, help, and the quick way out',
  async (path) => {
    open(path);
    expect(await screen.findByText(/you did nothing wrong/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Back to the start' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Get help now' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Leave quickly' })).toBeTruthy();
  },
);
