import type { Person } from '../../../room/protocol';

/** A place in the circle that is being made. */
export interface Seat {
  readonly key: string;
  readonly name: string;
  readonly takesPart: boolean;
}

/** Members first, in the order in which they came; facilitators may be added. A newcomer comes last, and has heard how it goes by then. */
export function seatsOf(people: readonly Person[], newcomer: string | null): readonly Seat[] {
  const inside = people.filter(({ here, out, role }) => here && !out && role !== 'observer');
  const rank = ({ key, role }: Person): number => {
    if (key === newcomer) return 1;
    return role === 'facilitator' ? 2 : 0;
  };
  return inside
    .map((person, place) => ({ person, place }))
    .sort((one, other) => rank(one.person) - rank(other.person) || one.place - other.place)
    .map(({ person: { key, name, role } }) => ({ key, name, takesPart: role === 'member' }));
}

/** The same seats with one moved up (-1) or down (1). At either end nothing moves. */
export function moved(seats: readonly Seat[], key: string, by: -1 | 1): readonly Seat[] {
  const from = seats.findIndex((seat) => seat.key === key);
  const to = from + by;
  const seat = seats[from];
  if (!seat || to < 0 || to >= seats.length) return seats;
  const rest = seats.filter((other) => other !== seat);
  return [...rest.slice(0, to), seat, ...rest.slice(to)];
}

export const taking = (seats: readonly Seat[], key: string, takesPart: boolean): readonly Seat[] =>
  seats.map((seat) => (seat.key === key ? { ...seat, takesPart } : seat));

/** Last of those who take part. */
export const placedLast = (seats: readonly Seat[], key: string): readonly Seat[] => {
  const seat = seats.find((one) => one.key === key);
  return seat ? [...seats.filter((one) => one !== seat), { ...seat, takesPart: true }] : seats;
};

export const orderOf = (seats: readonly Seat[]): readonly string[] =>
  seats.filter(({ takesPart }) => takesPart).map(({ key }) => key);
