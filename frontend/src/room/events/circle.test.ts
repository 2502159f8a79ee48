import { expect, test } from 'vitest';
import { haveFloor, silence, stillToSpeak } from '../floor';
import type { Room } from '../model';
import { reduceRoom } from '../reducer';
import { batch, event, roomAfter, welcome } from '../room.fixtures';

const NOW = Date.parse('2026-11-22T18:40:30Z');
const began = (reflect: 'none' | 'named' | 'next' = 'none') =>
  event(1, 'circle.began', {
    circle: 'circle',
    order: ['wren', 'kit', 'ada'],
    seconds: 120,
    reflect,
    newcomer: null,
  });
const circleAfter = (...events: Parameters<typeof batch>[1][]): Room =>
  roomAfter(welcome(), batch(0, ...events));

test('the first in the order holds the piece, and only they have the floor', () => {
  const room = circleAfter(began());
  expect(room.circle).toMatchObject({ holder: 'wren', stage: 'speaking', done: [] });
  expect(silence(room, NOW)).toBeNull();
  const passed = reduceRoom(room, batch(1, event(2, 'turn.passed', { from: 'wren', to: 'kit' })));
  expect(passed.circle).toMatchObject({ holder: 'kit', done: ['wren'] });
  expect(silence(passed, NOW)).toEqual({ code: 'not_your_turn' });
});

test('whoever speaks later goes to the end of the order, and the piece goes on', () => {
  const later = event(2, 'turn.skipped', { member: 'wren', later: true, to: 'kit' });
  const room = circleAfter(began(), later);
  expect(stillToSpeak(room)).toEqual(['kit', 'ada', 'wren']);
});

test('someone who is passed over while another holds the piece takes nothing from them', () => {
  const over = event(2, 'turn.skipped', { member: 'kit', later: false, to: 'wren' });
  const room = circleAfter(began(), over);
  expect(room.circle).toMatchObject({ holder: 'wren', stage: 'speaking', done: ['kit'] });
});

test('someone who leaves the room leaves the order, and what they held goes on', () => {
  const left = { member: 'wren', later: false, gone: true, to: 'kit' };
  const room = circleAfter(began(), event(2, 'turn.skipped', left));
  expect(room.circle).toMatchObject({ order: ['kit', 'ada'], holder: 'kit', done: [] });
});

test('passing over somebody else leaves the listener to say back', () => {
  const asked = event(2, 'reflection.asked', { speaker: 'wren', listener: 'kit' });
  const over = event(3, 'turn.skipped', { member: 'ada', later: false, gone: false, to: 'wren' });
  expect(circleAfter(began('next'), asked, over).circle).toMatchObject({
    stage: 'reflecting',
    listener: 'kit',
    done: ['ada'],
  });
});

test('while the room is paused, the time of a turn stands still', () => {
  const words = { en: 'A pause.', es: 'Una pausa.' };
  const paused = event(2, 'room.paused', { by: 'ada', words, why: 'facilitator' });
  const resumed = event(3, 'room.resumed', { by: 'ada' });
  const room = circleAfter(
    { ...began(), at: '2026-11-22T18:40:00.000Z' },
    { ...paused, at: '2026-11-22T18:40:30.000Z' },
    { ...resumed, at: '2026-11-22T18:45:30.000Z' },
  );
  expect(room.circle?.since).toBe('2026-11-22T18:45:00.000Z');
});

test('the listener says back, then the speaker confirms, then the piece goes on', () => {
  const asked = event(2, 'reflection.asked', { speaker: 'wren', listener: null });
  const naming = circleAfter(began('named'), asked);
  expect([naming.circle?.stage, haveFloor(naming)]).toEqual(['naming', false]);
  const named = reduceRoom(
    naming,
    batch(2, event(3, 'reflection.asked', { speaker: 'wren', listener: 'kit' })),
  );
  expect(named.circle).toMatchObject({ stage: 'reflecting', listener: 'kit' });
  expect(haveFloor(named)).toBe(false);
  const told = reduceRoom(named, batch(3, event(4, 'reflection.told', {})));
  expect([told.circle?.stage, haveFloor(told)]).toEqual(['confirming', true]);
  const on = reduceRoom(
    told,
    batch(
      4,
      event(5, 'reflection.confirmed', {}),
      event(6, 'turn.passed', { from: 'wren', to: 'kit' }),
    ),
  );
  expect(on.circle).toMatchObject({ holder: 'kit', stage: 'speaking', listener: null });
});

test('a circle that ends gives the floor back to everyone', () => {
  const room = circleAfter(began(), event(2, 'circle.ended', {}));
  expect([room.circle, haveFloor(room)]).toEqual([null, true]);
});

test('a circle read again as history takes nobody the floor', () => {
  expect(roomAfter(welcome({ head: 1 }), batch(0, began())).circle).toBeNull();
});
