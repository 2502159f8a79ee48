import type { Room } from '../../../room/model';

export interface Share {
  readonly percent: number;
  readonly words: number;
  readonly turns: number;
  /** Has taken far less room than an equal part, once enough has been said to tell. */
  readonly quiet: boolean;
}

const ENOUGH_WORDS = 80;
const FAR_LESS = 0.4;

/** How much of the members' words came from each of them. For the facilitator, to invite the quiet; nobody is ranked by it. */
export function sharesOf({
  airtime,
  people,
}: Pick<Room, 'airtime' | 'people'>): ReadonlyMap<string, Share> {
  const members = people.filter(({ role }) => role === 'member');
  const said = new Map(airtime.map((one) => [one.key, one]));
  const total = members.reduce((sum, { key }) => sum + (said.get(key)?.words ?? 0), 0);
  const equal = total / Math.max(1, members.length);
  return new Map(
    members.map(({ key }) => {
      const { words = 0, turns = 0 } = said.get(key) ?? {};
      const quiet = total >= ENOUGH_WORDS && words < equal * FAR_LESS;
      return [key, { percent: total ? Math.round((100 * words) / total) : 0, words, turns, quiet }];
    }),
  );
}

export const shareWords = ({ percent, words, turns }: Share): string =>
  `${percent}% of the members’ words: ${words} in ${turns} ${turns === 1 ? 'turn' : 'turns'}`;
