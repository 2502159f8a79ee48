import { expect, test } from 'vitest';
import { silence, whereTo } from '../floor';
import { reduceRoom } from '../reducer';
import { batch, event, roomAfter, welcome } from '../room.fixtures';

const NOW = Date.parse('2026-11-22T18:40:00Z');
const until = '2026-11-22T18:50:00Z';
const rooms = [
  { id: 'b1', members: ['wren', 'kit'] },
  { id: 'b2', members: ['sam', 'juno'] },
];
const began = event(1, 'breakouts.began', { rooms, until });

test('in a small room the words go there, and not to all', () => {
  const room = roomAfter(welcome(), batch(0, began));
  expect(room.breakouts?.mine).toBe('b1');
  expect(whereTo(room)).toBe('breakout.say');
  expect(silence(room, NOW)).toEqual({ code: 'in_breakout' });
});

test('small rooms are extended, visited and left, and all come back', () => {
  const later = '2026-11-22T18:55:00Z';
  const visited = roomAfter(
    welcome(),
    batch(
      0,
      began,
      event(2, 'breakouts.extended', { until: later }),
      event(3, 'breakout.visited', { strand: 'b1', key: 'ada' }),
    ),
  );
  expect(visited.breakouts).toMatchObject({ until: later, rooms: [{ visitors: ['ada'] }, {}] });
  const left = reduceRoom(
    visited,
    batch(3, event(4, 'breakout.left', { strand: 'b1', key: 'ada' })),
  );
  expect(left.breakouts?.rooms[0]?.visitors).toEqual([]);
  const back = reduceRoom(left, batch(4, event(5, 'breakouts.ended', {})));
  expect([back.breakouts, whereTo(back)]).toEqual([null, 'message.say']);
});

test('asides, the back channel and small rooms are strands of their own, also as history', () => {
  const room = roomAfter(
    welcome({ head: 9 }),
    batch(
      0,
      event(1, 'aside.said', { member: 'wren', text: 'A word?', n: 1 }),
      event(2, 'backstage.said', { text: 'Kit is quiet', n: 1 }),
      event(3, 'breakout.said', { strand: 'b1', text: 'Hello', n: 1, author: 'kit' }),
    ),
  );
  expect(room.asides.wren).toMatchObject([{ text: 'A word?', n: 1 }]);
  expect(room.backstage).toMatchObject([{ text: 'Kit is quiet' }]);
  expect(room.strands.b1).toMatchObject([{ author: 'kit' }]);
  expect(room.entries).toEqual([]);
});

test('a private word is on its way until its own event, not until the same words are said to all', () => {
  const saying = { type: 'aside.say', member: 'wren', text: 'Hi' } as const;
  const wrote = { type: 'wrote', cid: 'c', text: 'Hi', at: '', saying } as const;
  const aloud = event(1, 'message.said', { author: 'wren', text: 'Hi' });
  const room = roomAfter(welcome(), wrote, batch(0, aloud));
  expect(room.pending).toHaveLength(1);
  const aside = event(2, 'aside.said', { author: 'wren', member: 'wren', text: 'Hi', n: 1 });
  expect(reduceRoom(room, batch(1, aside)).pending).toEqual([]);
});
