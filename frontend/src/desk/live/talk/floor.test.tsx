import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Room } from '../../../room/model';
import { show } from '../../desk.fixtures';
import { type Heard, held, listener, Seat } from '../live.fixtures';
import { Floor } from './Floor';

afterEach(cleanup);

const session = {
  id: 's1',
  group: 'Tuesday Circle',
  number: 7,
  starts_at: '2026-11-22T18:30:00Z',
  ends_at: '2026-11-22T20:00:00Z',
  time_zone: 'UTC',
};
const floor = (more: Partial<Room>, heard: Heard = listener()) =>
  show(
    <Seat room={held({ session, ...more })} heard={heard}>
      <Floor signed={false} />
    </Seat>,
  );
const apart = (...members: string[]) => ({
  rooms: [{ id: 'r1', members, visitors: [] }],
  until: '2026-11-22T18:50:00Z',
  mine: null,
});

test('while everybody is in small rooms it says when they read this, and leads there', () => {
  const heard = listener();
  floor({ breakouts: apart('wren', 'sam', 'kit') }, heard);
  expect(screen.getByRole('status').textContent).toMatch(
    /^Everybody is in small rooms\. They read/,
  );
  fireEvent.click(screen.getByRole('button', { name: 'See the small rooms' }));
  expect(heard.shown).toEqual([['breakouts']]);
});

test('whoever stayed reads it now', () => {
  floor({ breakouts: apart('wren', 'sam') });
  expect(screen.getByRole('status').textContent).toMatch(/^Some are in small rooms\./);
});

test('together, nothing stands in between', () => {
  floor({});
  expect(screen.queryByRole('status')).toBeNull();
});

test('before the room is open people may be let in already', () => {
  floor({ status: 'lobby', waiting: [{ key: 'juno', name: 'Juno', since: '' }] });
  expect(screen.getByText(/You can let them in now/)).toBeTruthy();
});
