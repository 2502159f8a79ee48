import { expect, test } from 'vitest';
import type { GroupSession } from '../shapes';
import { isUnfinished, roomIsNear, sorted } from './work';

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
  opened_at: null,
  closed_at: null,
  extra: false,
  status,
  facilitator: { id: 'ada', display_name: 'Ada' },
  changes: [],
  note_signed: null,
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

test('the room is near once it can be opened or entered', () => {
  const at = '2026-11-22T18:30:00Z';
  expect(roomIsNear(session('live', at, { enter: YES }))).toBe(true);
  expect(roomIsNear(session('live', at))).toBe(false);
  expect(roomIsNear(session('scheduled', at, { enter: YES, open: YES }))).toBe(true);
  expect(roomIsNear(session('closed', at, { open: YES }))).toBe(false);
});

test('the day is sorted by what asks for attention', () => {
  const all = [
    session('scheduled', '2026-11-24T18:30:00Z'),
    session('scheduled', '2026-11-22T20:30:00Z'),
    session('closed', '2026-11-20T18:30:00Z', { confirm_attendance: YES }),
    session('closed', '2026-11-19T18:30:00Z'),
    session('live', '2026-11-22T18:30:00Z'),
  ];
  const day = sorted(all, new Date('2026-11-22T18:40:00Z'), new Date('2026-11-22T23:59:59Z'));
  expect(day.live).toEqual([all[4]]);
  expect(day.held).toEqual([all[2]]);
  expect(day.today).toEqual([all[1]]);
  expect(day.next).toEqual([all[0]]);
});

test('a session that is over but can still be opened stays on the list of today', () => {
  const late = session('scheduled', '2026-11-22T16:30:00Z', { open: YES });
  const day = sorted([late], new Date('2026-11-22T18:40:00Z'), new Date('2026-11-22T23:59:59Z'));
  expect(day.today).toEqual([late]);
});

test('a note that is not signed keeps its session in sight, however many were held since', () => {
  const days = Array.from({ length: 14 }, (_, day) => String(day + 1).padStart(2, '0'));
  const all = days.map((day) => ({
    ...session('closed', `2026-11-${day}T18:30:00Z`, { confirm_attendance: YES }),
    note_signed: day !== '01',
  }));
  const { held } = sorted(all, new Date('2026-11-15T08:00:00Z'), new Date('2026-11-15T23:59:59Z'));
  expect(held.map(({ starts_at }) => starts_at.slice(8, 10))).toEqual([
    ...days.slice(2).reverse(),
    '01',
  ]);
});

test('a session is finished once its attendance is confirmed and its note is signed', () => {
  const held = session('closed', '2026-11-20T18:30:00Z', { confirm_attendance: YES });
  expect(isUnfinished({ ...held, note_signed: true }, 'open')).toBe(true);
  expect(isUnfinished({ ...held, note_signed: false }, 'confirmed')).toBe(true);
  expect(isUnfinished({ ...held, note_signed: true }, 'confirmed')).toBe(false);
  expect(isUnfinished({ ...held, note_signed: null }, 'unknown')).toBe(false);
});
