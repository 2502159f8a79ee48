import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Refusal, serve, settled } from '../../api/server.fixtures';
import { MyWords } from './MyWords';

const session = {
  id: 's1',
  number: 4,
  group: 'Tuesday Circle',
  group_id: 'g1',
  time_zone: 'UTC',
  starts_at: '2026-03-03T18:00:00Z',
  closed_at: '2026-03-03T19:30:00Z',
};
const entry = { seq: 7, at: '2026-03-03T18:10:00Z', strand: 'aside', text: 'Thank you.' };

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('the words of a session are fetched only when somebody asks for them', async () => {
  const { bodies } = serve({
    'GET my/words': [{ session, purged_at: null }],
    'GET my/sessions/s1/words': {
      session,
      entries: [{ ...entry, edited: false, removed: true, held: '' }],
    },
  });
  render(<MyWords />);
  await settled();
  expect(bodies('GET my/sessions/s1/words')).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Show my words' }));
  await settled();
  expect(screen.getByText('Thank you.')).toBeTruthy();
  expect(screen.getByText(/In private with a facilitator/)).toBeTruthy();
  expect(screen.getByText(/took this out of the room/)).toBeTruthy();
});

test('what was destroyed says so and offers nothing to open', async () => {
  serve({ 'GET my/words': [{ session, purged_at: '2026-06-03T00:00:00Z' }] });
  render(<MyWords />);
  await settled();
  expect(screen.getByText(/have been destroyed/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('when they cannot be read it can be tried again', async () => {
  serve({ 'GET my/words': new Refusal(500, 'server_error') });
  render(<MyWords />);
  await settled();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});
