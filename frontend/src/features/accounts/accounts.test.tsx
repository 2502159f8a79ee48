import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { DemoCode } from '../demo/DemoCode';
import { AccountProvider } from './account';
import type { Account } from './commands';
import { Reset } from './Reset';
import { SecondFactor } from './SecondFactor';
import { SignIn } from './SignIn';

type Answers = Readonly<Record<string, () => [status: number, body: unknown]>>;

const NOBODY = { stage: 'anonymous', demo: true } as Account;

/** A server that gives these answers, and what it was asked. */
const served = (answers: Answers) => {
  const asked: { act: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const act = `${request.method} ${new URL(request.url).pathname.slice('/api/v1/'.length)}`;
    const text = await request.text();
    asked.push({ act, body: text ? JSON.parse(text) : null });
    const [status, body] = answers[act]?.() ?? [200, NOBODY];
    return new Response(status === 204 ? null : JSON.stringify(body), { status });
  });
  return asked;
};

const show = (screenful: React.ReactElement) =>
  render(<AccountProvider>{screenful}</AccountProvider>);
const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('a wrong password is said in words, and only the password is asked again', async () => {
  served({ 'POST auth/session': () => [401, { code: 'bad_credentials' }] });
  show(<SignIn />);
  type('E-mail', 'ben@example.org');
  type('Password', 'guess');
  fireEvent.submit(screen.getByRole('form'));
  expect(await screen.findByText(/not right/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('ben@example.org');
  expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('');
});

test('somebody who is locked out learns how long to wait', async () => {
  served({ 'POST auth/session': () => [429, { code: 'locked_out' }] });
  show(<SignIn />);
  type('E-mail', 'ben@example.org');
  type('Password', 'guess');
  fireEvent.submit(screen.getByRole('form'));
  expect(await screen.findByText(/wait 15 minutes/)).toBeTruthy();
});

test('the demo’s code goes through the same step as any other code', async () => {
  const asked = served({
    'GET demo/code': () => [200, { code: '482913', seconds_left: 20 }],
    'POST auth/second-factor': () => [401, { code: 'bad_code' }],
  });
  show(<SecondFactor demo={(use) => <DemoCode onUse={use} />} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Use this code' }));
  expect(await screen.findByText(/This code is not right/)).toBeTruthy();
  expect(asked).toContainEqual({ act: 'POST auth/second-factor', body: { code: '482913' } });
});

test('outside a demo no code is asked for or shown', () => {
  const asked = served({});
  show(<SecondFactor demo={null} />);
  expect(screen.queryByText(/demonstration/)).toBeNull();
  expect(asked.map(({ act }) => act)).not.toContain('GET demo/code');
});

test('asking for a new password never tells whether the address is known', async () => {
  served({ 'POST auth/password-resets': () => [202, null] });
  show(<Reset />);
  type('E-mail', 'nobody@example.org');
  fireEvent.submit(screen.getByLabelText('E-mail').closest('form') as HTMLFormElement);
  expect(await screen.findByText(/If we know this address/)).toBeTruthy();
});

test('the token of a mailed link leaves the address at once', () => {
  served({});
  window.history.replaceState(null, '', '/reset#token=secret');
  show(<Reset />);
  expect(window.location.href).not.toContain('secret');
  expect(screen.getByLabelText(/Choose a password/)).toBeTruthy();
  window.history.replaceState(null, '', '/');
});
