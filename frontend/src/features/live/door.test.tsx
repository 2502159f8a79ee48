import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { RoomClient } from '../../room/client';
import { EMPTY_ROOM, type Room } from '../../room/model';
import { ShutDoor } from './ShutDoor';

const HOUR = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

const stand = (session: object, room: Partial<Room> = {}) => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(session)));
  const link = { state: 'ended', why: 'closed' } as const;
  render(
    <ShutDoor
      id="s1"
      room={{ ...EMPTY_ROOM, ...room, link, client: new RoomClient('ws://test/') }}
    />,
  );
};
const tryAgain = () => screen.queryByRole('button', { name: 'Try the door again' });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test.each([
  ['closed', { status: 'closed', starts_at: at(-2), ends_at: at(-1) }, /is over/],
  ['past and never opened', { status: 'scheduled', starts_at: at(-9), ends_at: at(-8) }, /is over/],
  ['cancelled', { status: 'cancelled', starts_at: at(3), ends_at: at(4) }, /was cancelled/],
])('a session that is %s is said to be so, and leads to my groups', async (_, session, said) => {
  stand(session);
  expect(await screen.findByText(said)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Back to my groups' })).toBeTruthy();
  expect(tryAgain()).toBeNull();
});

test('where the room itself said that it closed, nothing has to be asked', () => {
  stand({}, { status: 'closed' });
  expect(screen.getByText(/is over/)).toBeTruthy();
});

test('who comes days early learns when, and may try again', async () => {
  stand({ status: 'scheduled', starts_at: at(72), ends_at: at(73) });
  expect(await screen.findByText(/It is planned for/)).toBeTruthy();
  expect(tryAgain()).toBeTruthy();
});
