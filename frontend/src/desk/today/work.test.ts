import { expect, test } from 'vitest';
import type { GroupSession } from '../shapes';
import { sorted, stepOf } from './work';

const NO = { allowed: false, reason: 'No.' };
const YES = { allowed: true, reason: '' };

const session = (
  status: GroupSession['status'],
  startsAt: string,
  may: Partial<GroupSession['abilities']> = {},
): GroupSession => ({
  id: startsAt + status,
  group: { id: 'g', name: 'Tuesday Circle', kind: 'therapy_group' },
  number: 7,
  starts_at: startsAt,
  ends_at: startsAt.replace(':30:', ':59:'),
  time_zone: 'America/New_York',
  status,
  facilitator: { id: 'ada', display_name: 'Ada' },
  changes: [],
  abilities: {
    open: NO,
    reschedule: NO,
    cancel: NO,
    write_note: NO,
    confirm_attendance: NO,
    enter: NO,
    ...may,
  },
});

test('one step at a time: the room, then attendance, then the note', () => {
  const at = '2026-11-22T18:30:00Z';
  expect(stepOf(session('live', at, { enter: YES, write_note: YES }))).toBe('room');
  expect(stepOf(session('closed', at, { confirm_attendance: YES, write_note: YES }))).toBe(
    'attendance',
  );
  expect(stepOf(session('closed', at, { write_note: YES }))).toBe('note');
  expect(stepOf(session('cancelled', at, { write_note: YES }))).toBe('none');
});

test('the day is sorted by what asks for attention', () => {
  const all = [
    session('scheduled', '2026-11-24T18:30:00Z'),
    session('scheduled', '2026-11-22T20:30:00Z'),
    session('closed', '2026-11-20T18:30:00Z', { write_note: YES }),
    session('closed', '2026-11-19T18:30:00Z'),
    session('live', '2026-11-22T18:30:00Z'),
  ];
  const day = sorted(all, new Date('2026-11-22T18:40:00Z'), new Date('2026-11-22T23:59:59Z'));
  expect(day.live).toEqual([all[4]]);
  expect(day.unfinished).toEqual([all[2]]);
  expect(day.today).toEqual([all[1]]);
  expect(day.next).toEqual([all[0]]);
});
