import type { HeldWhy } from '../../../room/protocol';

const WHY: Readonly<Record<HeldWhy, string>> = {
  group: 'this group’s messages wait',
  person: 'their messages wait',
  newcomer: 'among their first messages here',
  word: 'holds one of the group’s words',
};

export const whyWords = (why: HeldWhy): string => WHY[why] ?? 'waits for you';

const MINUTE = 60;

/** "one message a minute each", "30 seconds between two messages of a person". */
export function paceWords(seconds: number): string {
  if (seconds === 0) return '';
  if (seconds % MINUTE !== 0) return `${seconds} s between two messages of a person`;
  const minutes = seconds / MINUTE;
  return `${minutes} min between two messages of a person`;
}
