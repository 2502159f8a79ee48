import type { Person } from '../../room/protocol';

/** Raised hands first, in the order they went up; then facilitators, then who is here, by name. */
export function inOrder(people: readonly Person[]): readonly Person[] {
  const rank = ({ hand, role, here }: Person): number => {
    if (hand !== null) return 0;
    if (role === 'facilitator') return 1;
    return here ? 2 : 3;
  };
  return [...people].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      (one.hand ?? 0) - (other.hand ?? 0) ||
      one.name.localeCompare(other.name),
  );
}

export const hereCount = (people: readonly Person[]): number =>
  people.filter(({ here }) => here).length;
