import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { lazily } from './lazily';

const Screen = ({ name }: { readonly name: string }) => <h1>Hello {name}</h1>;

afterEach(cleanup);

test('a screen that is fetched later shows once it is here, and at once the next time', async () => {
  const Later = lazily(async () => Screen);
  render(<Later name="Ben" />);
  expect(screen.getByRole('status')).toBeTruthy();
  expect(await screen.findByText('Hello Ben')).toBeTruthy();
  cleanup();
  render(<Later name="Cleo" />);
  expect(screen.getByText('Hello Cleo')).toBeTruthy();
});

test('what did not load says so, and offers to try again', async () => {
  const Later = lazily<{ name: string }>(() => Promise.reject(new TypeError('Failed to fetch')));
  render(<Later name="Ben" />);
  expect(await screen.findByText(/did not load/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});
