import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AccountProvider } from '../features/accounts/account';
import { LanguageProvider } from '../ui/language';
import { App } from './App';

beforeEach(() =>
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ stage: 'anonymous' }))),
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
