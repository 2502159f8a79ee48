/** Small rooms for some people: nobody is left alone, and no room is bigger by more than one. */
export function roomsOf(keys: readonly string[], size: number): readonly (readonly string[])[] {
  if (keys.length === 0) return [];
  const count = Math.max(1, Math.floor(keys.length / size));
  const rooms: string[][] = Array.from({ length: count }, () => []);
  keys.forEach((key, place) => {
    rooms[place % count]?.push(key);
  });
  return rooms;
}

/** Fisher and Yates: every order is as likely as any other. */
export function shuffled(keys: readonly string[], random: () => number = Math.random): string[] {
  const left = [...keys];
  const out: string[] = [];
  while (left.length > 0) out.push(...left.splice(Math.floor(random() * left.length), 1));
  return out;
}

/** Somebody goes to another room, or, with null, stays in the main room. Empty rooms fall away. */
export function placed(
  rooms: readonly (readonly string[])[],
  key: string,
  to: number | null,
): readonly (readonly string[])[] {
  const without = rooms.map((members) => members.filter((one) => one !== key));
  const target = to !== null && to >= without.length ? [...without, []] : without;
  return target
    .map((members, place) => (place === to ? [...members, key] : members))
    .filter((members) => members.length > 0);
}

/** A room of one is no room. */
export const isAlone = (rooms: readonly (readonly string[])[]): boolean =>
  rooms.some((members) => members.length < 2);
