import { expect, test } from 'vitest';
import { holdOf, silence } from '../floor';
import { reduceRoom } from '../reducer';
import { batch, event, roomAfter, welcome } from '../room.fixtures';

const AT = Date.parse('2026-11-22T18:40:00Z');
const held = event(1, 'message.held', {
  author: 'wren',
  text: 'My brother Daniel',
  asks: null,
  why: 'word',
});
const mine = roomAfter(welcome(), { type: 'wrote', cid: 'c', text: 'My brother Daniel', at: '' });

test('a held message is no longer on its way: it waits, with its reason', () => {
  const room = reduceRoom(mine, batch(0, held));
  expect(room.pending).toEqual([]);
  expect(room.entries).toEqual([]);
  expect(room.held).toMatchObject([{ seq: 1, why: 'word', state: 'waiting' }]);
});

test('it comes back with words, is changed, and waits again', () => {
  const returned = event(2, 'held.returned', { target: 1, words: 'Without the name?' });
  const back = roomAfter(welcome(), batch(0, held, returned));
  expect(back.held).toMatchObject([{ state: 'returned', words: 'Without the name?' }]);
  const edited = event(3, 'held.edited', { author: 'wren', target: 1, text: 'My brother' });
  expect(reduceRoom(back, batch(2, edited)).held).toMatchObject([
    { state: 'waiting', text: 'My brother', words: '' },
  ]);
});

test.each(['held.released', 'held.aside', 'held.withdrawn'] as const)(
  'after %s nothing waits any more',
  (kind) => {
    expect(roomAfter(welcome(), batch(0, held, event(2, kind, { target: 1 }))).held).toEqual([]);
  },
);

test('a hold on me alone comes and goes, and what holds for everybody stays', () => {
  const hold = (seq: number, on: boolean) => event(seq, 'member.held', { member: 'wren', on });
  const own = roomAfter(welcome(), batch(0, hold(1, true)));
  expect(holdOf(own)).toBe('person');
  expect(holdOf(reduceRoom(own, batch(1, hold(2, false))))).toBeNull();
  const all = roomAfter(welcome({ state: { my_hold: 'group' } }), batch(0, hold(1, true)));
  expect(holdOf(reduceRoom(all, batch(1, hold(2, false))))).toBe('group');
});

test('whoever is new is read first until words of theirs are said at once', () => {
  const said = (seq: number) => event(seq, 'message.said', { author: 'wren', text: 'One' });
  const first = [held, event(2, 'held.released', { target: 1 }), said(3)];
  const newly = roomAfter(welcome({ state: { my_hold: 'newcomer' } }), batch(0, ...first));
  expect(holdOf(newly)).toBe('newcomer');
  expect(holdOf(reduceRoom(newly, batch(3, said(4))))).toBeNull();
});

test('slow mode lets one write again when the time has passed', () => {
  const said = event(2, 'message.said', { author: 'wren', text: 'One' });
  const room = roomAfter(welcome(), batch(0, event(1, 'slow.set', { seconds: 30 }), said));
  expect(silence(room, AT + 10_000)).toEqual({ code: 'slow_mode', until: AT + 30_000 });
  expect(silence(room, AT + 31_000)).toBeNull();
});

test('in slow mode a changed message counts like a new one', () => {
  const said = event(1, 'message.said', { author: 'wren', text: 'One' });
  const later = '2026-11-22T18:41:00.000Z';
  const changed = event(3, 'message.edited', { author: 'wren', target: 1, text: 'Two' });
  const slow = event(2, 'slow.set', { seconds: 30 });
  const room = roomAfter(welcome(), batch(0, said, slow, { ...changed, at: later }));
  expect(silence(room, Date.parse(later) + 10_000)?.until).toBe(Date.parse(later) + 30_000);
});

test('a mute ends by itself, or when the voice is given back', () => {
  const until = '2026-11-22T18:45:00Z';
  const muted = event(1, 'member.muted', { member: 'wren', until, reason: 'A breath.' });
  const room = roomAfter(welcome(), batch(0, muted));
  expect(silence(room, AT)).toEqual({ code: 'muted', until: Date.parse(until) });
  expect(silence(room, Date.parse(until) + 1)).toBeNull();
  const back = reduceRoom(room, batch(1, event(2, 'member.unmuted', { member: 'wren' })));
  expect(silence(back, AT)).toBeNull();
});

test('whom I mute is my affair, and can be undone', () => {
  const mute = (seq: number, on: boolean) =>
    event(seq, 'peer.muted', { author: 'wren', member: 'kit', on });
  const room = roomAfter(welcome(), batch(0, mute(1, true)));
  expect(room.myMutes).toEqual(['kit']);
  expect(reduceRoom(room, batch(1, mute(2, false))).myMutes).toEqual([]);
});
