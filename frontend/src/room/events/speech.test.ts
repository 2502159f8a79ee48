import { expect, test } from 'vitest';
import { hands } from '../floor';
import { reduceRoom } from '../reducer';
import { ADA, batch, event, roomAfter, WREN, welcome } from '../room.fixtures';

const said = event(1, 'message.said', { author: 'wren', text: 'I slept', asks: 'listening' });

test('what its author asks for comes with the words', () => {
  expect(roomAfter(welcome(), batch(0, said)).entries).toMatchObject([{ asks: 'listening' }]);
});

test('an edit shows the newest words and says that they were changed', () => {
  const edit = event(2, 'message.edited', { author: 'wren', target: 1, text: 'I slept well' });
  expect(roomAfter(welcome(), batch(0, said, edit)).entries).toMatchObject([
    { text: 'I slept well', edited: true },
  ]);
});

test('an edit never brings a removed message back; only a facilitator who restores it does', () => {
  const gone = event(2, 'message.removed', { target: 1, reason: 'A name.', by: 'ada' });
  const edit = event(3, 'message.edited', { author: 'wren', target: 1, text: 'again' });
  const removed = roomAfter(welcome(), batch(0, said, gone, edit));
  expect(removed.entries).toMatchObject([{ text: null, by: 'ada' }]);
  const back = event(4, 'message.restored', { target: 1, text: 'I slept' });
  expect(reduceRoom(removed, batch(3, back)).entries).toMatchObject([
    { text: 'I slept', reason: '' },
  ]);
});

test('heard is given and taken back, each kind for itself', () => {
  const heard = (seq: number, how: 'heard' | 'thanks', on: boolean) =>
    event(seq, 'message.heard', { author: 'ada', target: 1, how, on });
  const room = roomAfter(
    welcome(),
    batch(0, said, heard(2, 'heard', true), heard(3, 'thanks', true), heard(4, 'heard', false)),
  );
  expect(room.heard).toEqual([{ seq: 1, key: 'ada', kind: 'thanks' }]);
});

test('hands queue in the order of the log, with their reasons', () => {
  const room = roomAfter(
    welcome(),
    batch(
      0,
      event(1, 'hand.raised', { author: 'wren', reason: 'respond', to: 7 }),
      event(2, 'hand.raised', { author: 'ada', reason: 'speak', to: null }),
    ),
  );
  expect(hands(room).map(({ key, hand_reason }) => [key, hand_reason])).toEqual([
    ['wren', 'respond'],
    ['ada', 'speak'],
  ]);
});

test('facilitators see words and turns move on; a turn is a stretch that nobody interrupts', () => {
  const airtime = [{ key: 'wren', words: 10, turns: 1 }];
  const room = roomAfter(
    welcome({ you: { key: 'ada', role: 'facilitator' }, state: { airtime, people: [ADA, WREN] } }),
    batch(
      0,
      said,
      event(2, 'message.said', { author: 'wren', text: 'four nights in a row' }),
      event(3, 'message.said', { author: 'ada', text: 'Good.' }),
      event(4, 'message.said', { author: 'wren', text: 'Yes' }),
    ),
  );
  expect(room.airtime).toEqual([{ key: 'wren', words: 18, turns: 3 }]);
});

test('whoever speaks is no longer seen writing', () => {
  const room = roomAfter(welcome(), { type: 'typing', key: 'wren', now: 5 }, batch(0, said));
  expect(room.typing).toEqual({});
});
