import { expect, test } from 'vitest';
import type { Person, RoomRole } from '../../../room/protocol';
import { moved, orderOf, placedLast, seatsOf, taking } from './order';

const person = (key: string, role: RoomRole = 'member', more: Partial<Person> = {}): Person => ({
  key,
  name: key,
  pronouns: '',
  role,
  here: true,
  hand: null,
  ...more,
});
const people = [
  person('ada', 'facilitator'),
  person('wren'),
  person('sam'),
  person('olive', 'observer'),
  person('alder', 'member', { out: true }),
  person('kit', 'member', { here: false }),
  person('juno'),
];

test('members who are here have a place, a facilitator only by choice, an observer none', () => {
  const seats = seatsOf(people, null);
  expect(orderOf(seats)).toEqual(['wren', 'sam', 'juno']);
  expect(orderOf(taking(seats, 'ada', true))).toEqual(['wren', 'sam', 'juno', 'ada']);
});

test('a newcomer comes last', () => {
  expect(orderOf(seatsOf(people, 'wren'))).toEqual(['sam', 'juno', 'wren']);
  expect(orderOf(placedLast(seatsOf(people, null), 'sam'))).toEqual(['wren', 'juno', 'sam']);
});

test('a place moves by one, and at the ends it stays', () => {
  const seats = seatsOf(people, null);
  expect(orderOf(moved(seats, 'sam', -1))).toEqual(['sam', 'wren', 'juno']);
  expect(orderOf(moved(seats, 'sam', 1))).toEqual(['wren', 'juno', 'sam']);
  expect(moved(seats, 'wren', -1)).toBe(seats);
  expect(moved(seats, 'nobody', 1)).toBe(seats);
});
