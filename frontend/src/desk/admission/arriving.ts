/** Who has come or is to come, as the holder of the session sees them. */
import type { Arrival, CheckIn } from '../shapes';
import { placeName } from '../words/places';

/** What keeps somebody out beside the check-in, which is nothing to mend before they have come. */
export const keptBy = ({ gate }: Arrival): Arrival['gate']['unmet'] =>
  gate.unmet.filter(({ code }) => code !== 'not_checked_in');

/** Those who cannot come in first, then those who have not said where they are, then the rest, by name. */
export const byNeed = (arrivals: readonly Arrival[]): readonly Arrival[] => {
  const rank = (arrival: Arrival): number => {
    if (keptBy(arrival).length > 0) return 0;
    return arrival.gate.open ? 2 : 1;
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
