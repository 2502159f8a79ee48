import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { AccountProvider } from '../features/accounts/account';
import { LanguageProvider } from '../ui/language';
import { App } from './App';

let reachable = false;

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('where the server could not be reached, the page mends itself once the line is back', async () => {
  vi.stubGlobal('fetch', async () => {
    if (!reachable) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify({ stage: 'anonymous' }));
  });
  render(
    <LanguageProvider>
      <AccountProvider>
        <App />
      </AccountProvider>
    </LanguageProvider>,
  );
  expect(await screen.findByText(/We cannot reach Holdspace/)).toBeTruthy();
  reachable = true;
  await vi.waitFor(() => {
    window.dispatchEvent(new Event('online'));
    expect(screen.getByLabelText('E-mail')).toBeTruthy();
  });
});
