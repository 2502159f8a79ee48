import { expect, test } from 'vitest';
import { EMPTY_ROOM } from '../../room/model';
import type { RoomRole } from '../../room/protocol';
import { mayAsk } from './abilities';

const asked = (allowed: boolean, role: RoomRole = 'facilitator', last = 5) => ({
  ...EMPTY_ROOM,
  you: {
    key: 'ada',
    name: 'Ada',
    role,
    standing: 'admitted' as const,
    abilities: { 'slow.set': { allowed, reason: '' } },
  },
  stateAt: 5,
  last,
});

test('an observer is shown no control, whatever the welcome says', () => {
  expect(mayAsk(asked(true, 'observer'), 'slow.set')).toBe(false);
});

test('what the server does not know is not shown', () => {
  expect(mayAsk(asked(true), 'phase.move')).toBe(false);
});

test('what the server refuses is not shown until something has happened since', () => {
  expect(mayAsk(asked(false), 'slow.set')).toBe(false);
  expect(mayAsk(asked(false, 'facilitator', 6), 'slow.set')).toBe(true);
  expect(mayAsk(asked(true), 'slow.set')).toBe(true);
});
