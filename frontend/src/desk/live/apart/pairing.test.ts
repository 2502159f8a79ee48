import { expect, test } from 'vitest';
import { isAlone, placed, roomsOf, shuffled } from './pairing';

const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

test('nobody is left alone: one room is bigger instead', () => {
  const sizes = (count: number, size: number) =>
    roomsOf(people.slice(0, count), size).map((members) => members.length);
  expect(sizes(6, 2)).toEqual([2, 2, 2]);
  expect(sizes(7, 2)).toEqual([3, 2, 2]);
  expect(sizes(7, 3)).toEqual([4, 3]);
  expect(sizes(1, 2)).toEqual([1]);
  expect(sizes(0, 2)).toEqual([]);
});

test('everyone is in exactly one room', () => {
  for (let count = 2; count <= 7; count++) {
    for (const size of [2, 3, 4]) {
      const rooms = roomsOf(people.slice(0, count), size);
      expect(rooms.flat().sort()).toEqual(people.slice(0, count));
      expect(isAlone(rooms)).toBe(false);
    }
  }
});

test('a new order loses nobody', () => {
  expect(shuffled(people).sort()).toEqual(people);
  expect(shuffled(['a', 'b', 'c'], () => 0.99)).toEqual(['c', 'b', 'a']);
});

test('somebody goes to another room, to a new one, or stays in the main room', () => {
  const rooms = [
    ['a', 'b'],
    ['c', 'd'],
  ];
  expect(placed(rooms, 'a', 1)).toEqual([['b'], ['c', 'd', 'a']]);
  expect(placed(rooms, 'a', 2)).toEqual([['b'], ['c', 'd'], ['a']]);
  expect(placed(rooms, 'a', null)).toEqual([['b'], ['c', 'd']]);
  expect(placed([['a'], ['c', 'd']], 'a', null)).toEqual([['c', 'd']]);
});
