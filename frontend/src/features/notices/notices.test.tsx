import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Refusal, serve, settled } from '../../api/server.fixtures';
import { OptOut } from './OptOut';
import { Reminders } from './Reminders';

const OUT = 'POST notices/opt-out';
const CHANGE = 'PATCH me/notices';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  window.history.replaceState(null, '', '/');
});

const open = async (hash: string, routes: Parameters<typeof serve>[0]) => {
  window.history.replaceState(null, '', `/optout${hash}`);
  const server = serve(routes);
  render(<OptOut />);
  await settled();
  return server;
};
const stop = async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Stop the reminders' }));
  await settled();
};

test('looking at the link does nothing; one press stops the reminders', async () => {
  const { bodies } = await open('#token=abc', { [OUT]: null });
  expect(bodies(OUT)).toEqual([]);
  expect(window.location.hash).toBe('');
  await stop();
  expect(bodies(OUT)).toEqual([{ token: 'abc' }]);
  expect(screen.getByText(/no more reminders/)).toBeTruthy();
});

test('a spent or cut-off link says where else it can be done', async () => {
  await open('', {});
  expect(screen.getByText(/no longer works/)).toBeTruthy();
  cleanup();
  await open('#token=old', { [OUT]: () => new Refusal(400, 'bad_link') });
  await stop();
  expect(screen.getByText(/no longer works/)).toBeTruthy();
});

test('a busy server is another thing than a spent link: one may try again', async () => {
  await open('#token=abc', { [OUT]: () => new Refusal(503, 'busy') });
  await stop();
  expect(screen.getByRole('button', { name: 'Stop the reminders' })).toBeTruthy();
  expect(screen.queryByText(/no longer works/)).toBeNull();
});

test('the switch saves itself, and goes back where that failed', async () => {
  let works = true;
  const { bodies } = serve({
    'GET me/notices': { session_reminders: true },
    [CHANGE]: (body) => (works ? body : new Refusal(503, 'busy')),
  });
  render(<Reminders />);
  const box = await screen.findByLabelText<HTMLInputElement>('Send me reminders');
  fireEvent.click(box);
  await settled();
  expect(bodies(CHANGE)).toEqual([{ session_reminders: false }]);
  expect(screen.getByText('Saved.')).toBeTruthy();
  works = false;
  fireEvent.click(box);
  await settled();
  await vi.waitFor(() => expect(box.checked).toBe(false));
});
