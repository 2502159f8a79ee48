import { COUNTRIES, type Country } from '../../../features/crisis/countries';
import type { Call } from '../../../room/protocol';
import type { Arrival } from '../../shapes';

/** The crisis lines of the country that somebody said they are in; none where it is not known. */
export const linesOf = (country: string | undefined): Country | null =>
  COUNTRIES.find(({ code }) => code === country) ?? null;

/** The arrival of somebody in the room, where they told where they are. */
export const arrivalOf = (
  arrivals: readonly Arrival[] | undefined,
  key: string,
): Arrival | undefined => arrivals?.find((one) => one.key === key);

/** What was not put away. Those whom nobody has gone to yet come first, the longest wait first. */
export const byWaiting = (help: readonly Call[]): readonly Call[] =>
  help
    .filter(({ closed = false }) => !closed)
    .toSorted(
      (one, other) =>
        Number(one.by !== null) - Number(other.by !== null) || one.at.localeCompare(other.at),
    );
