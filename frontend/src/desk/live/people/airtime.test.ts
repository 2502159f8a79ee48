import { expect, test } from 'vitest';
import type { Person } from '../../../room/protocol';
import { sharesOf, shareWords } from './airtime';

const person = (key: string, role: Person['role'] = 'member'): Person => ({
  key,
  name: key,
  pronouns: '',
  role,
  here: true,
  hand: null,
});
const people = [person('ada', 'facilitator'), person('wren'), person('sam'), person('kit')];
const airtime = (wren: number, sam: number) => [
  { key: 'ada', words: 400, turns: 9 },
  { key: 'wren', words: wren, turns: 3 },
  { key: 'sam', words: sam, turns: 1 },
];

test('the parts are of the members’ words; what a facilitator says is not weighed', () => {
  const shares = sharesOf({ people, airtime: airtime(150, 50) });
  expect(shares.get('wren')?.percent).toBe(75);
  expect(shares.get('sam')?.percent).toBe(25);
  expect(shares.get('kit')?.percent).toBe(0);
  expect(shares.has('ada')).toBe(false);
});

test('who has taken far less room than the others is quiet, once there is enough to tell', () => {
  const quiet = (wren: number, sam: number) =>
    [...sharesOf({ people, airtime: airtime(wren, sam) })].flatMap(([key, one]) =>
      one.quiet ? [key] : [],
    );
  expect(quiet(150, 50)).toEqual(['kit']);
  expect(quiet(40, 5)).toEqual([]);
  expect(quiet(0, 0)).toEqual([]);
});

test('a part is said in one breath', () => {
  expect(shareWords({ percent: 25, words: 50, turns: 1, quiet: false })).toBe(
    '25% of the members’ words: 50 in 1 turn',
  );
});
