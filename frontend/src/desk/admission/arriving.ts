/** Who has come or is to come, as the holder of the session sees them. */
import type { Arrival, CheckIn } from '../shapes';
import { placeName } from '../words/places';

/** Those who cannot come in first, then those who have not said where they are, then the rest, by name. */
export const byNeed = (arrivals: readonly Arrival[]): readonly Arrival[] => {
  const rank = ({ gate, check_in }: Arrival): number => {
    if (check_in === null) return 1;
    return gate.open ? 2 : 0;
  };
  return [...arrivals].sort(
    (one, other) => rank(one) - rank(other) || one.alias.localeCompare(other.alias),
  );
};

/** "Massachusetts… · private · 6 of 10": where they are, whether alone, how they are. */
export const checkInWords = ({ country, region, private: alone, mood }: CheckIn): string =>
  [
    `in ${placeName(country, region) || 'a place not given'}`,
    alone ? 'private' : 'not private',
    ...(mood === null ? [] : [`feels ${mood} of 10`]),
  ].join(' · ');

export const countWords = (arrivals: readonly Arrival[]): string => {
  const ready = arrivals.filter(({ gate }) => gate.open).length;
  return `${ready} of ${arrivals.length} ready`;
};
