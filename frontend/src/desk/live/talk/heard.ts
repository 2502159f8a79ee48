import type { Asks, Heard, HeardKind } from '../../../room/protocol';

export const ASKS_WORDS: Readonly<Record<Asks, string>> = {
  listening: 'asks to be heard, not advised',
  advice: 'asks for advice',
  practical: 'asks for practical help',
};

export const HEARD_WORDS: Readonly<Record<HeardKind, string>> = {
  heard: 'Heard you',
  me_too: 'Me too',
  thanks: 'Thank you',
};

/** Who gave what to a message, by name and never as a number. */
export function heardWords(
  heard: readonly Heard[],
  seq: number,
  me: string,
  nameOf: (key: string) => string,
): string {
  return heard
    .filter((one) => one.seq === seq)
    .map(
      ({ key, kind }) => `${key === me ? 'You' : nameOf(key)}: ${HEARD_WORDS[kind].toLowerCase()}`,
    )
    .join(' · ');
}

export const hasGiven = (heard: readonly Heard[], seq: number, me: string, kind: HeardKind) =>
  heard.some((one) => one.seq === seq && one.key === me && one.kind === kind);
