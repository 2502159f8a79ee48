import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { EMPTY_ROOM } from '../../../room/model';
import { reduceRoom } from '../../../room/reducer';
import { welcome } from '../../../room/room.fixtures';
import { show } from '../../desk.fixtures';
import { Seat } from '../live.fixtures';
import { LineView } from './LineView';
import { linesOf } from './lines';

afterEach(cleanup);

const closedMeanwhile = () =>
  [
    welcome({ you: { key: 'ada', name: 'Ada', role: 'facilitator' } }),
    { type: 'wrote', cid: 'c', text: 'See you on Tuesday', at: '' } as const,
    { type: 'refused', cid: null, code: 'session_closed', message: '' } as const,
    { type: 'ended', why: 'closed' } as const,
  ].reduce(reduceRoom, EMPTY_ROOM);

test('what did not go out before the session closed stands there to be copied', () => {
  const room = closedMeanwhile();
  const line = linesOf(room).at(-1);
  if (!line) throw new Error('The words are gone.');
  show(
    <Seat room={room}>
      <LineView line={line} />
    </Seat>,
  );
  expect(screen.getByText('See you on Tuesday')).toBeTruthy();
  expect(screen.getByText(/closed before this reached the room/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Copy the words' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Send again' })).toBeNull();
  expect(room.status).toBe('closed');
});
