import { expect, test } from 'vitest';
import type { Person } from '../../../room/protocol';
import { hereCount, inOrder } from './people';

const person = (name: string, role: Person['role'], here = true, hand: number | null = null) => ({
  key: name,
  name,
  pronouns: '',
  role,
  here,
  hand,
});

test('a raised hand moves nobody: the list stays where the eye left it', () => {
  const people = [
    person('Olive', 'observer'),
    person('Wren', 'member', true, 4),
    person('Kit', 'member', false),
    person('Juno', 'member'),
    person('Ada', 'facilitator'),
  ];
  expect(inOrder(people).map(({ name }) => name)).toEqual(['Ada', 'Juno', 'Wren', 'Kit', 'Olive']);
  expect(hereCount(people)).toBe(4);
});
