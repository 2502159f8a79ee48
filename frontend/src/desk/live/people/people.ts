import type { Person } from '../../../room/protocol';

/** Facilitators, then members, then observers; who is here before who is away; by name. A raised hand or many words move nobody. */
export function inOrder(people: readonly Person[]): readonly Person[] {
  const part = { facilitator: 0, member: 1, observer: 3 } as const;
  const rank = ({ role, here }: Person): number =>
    role === 'member' && !here ? part.member + 1 : part[role];
  return [...people].sort(
    (one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name),
  );
}

export const hereCount = (people: readonly Person[]): number =>
  people.filter(({ here }) => here).length;
