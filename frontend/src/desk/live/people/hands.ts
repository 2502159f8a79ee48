import type { Room } from '../../../room/model';
import type { HandReason, Person } from '../../../room/protocol';

const REASONS: Readonly<Record<HandReason, string>> = {
  speak: 'would like to speak',
  respond: 'would like to respond',
  break: 'needs a break',
  help: 'needs help',
};

export const isPressing = ({ hand_reason: reason }: Person): boolean =>
  reason === 'help' || reason === 'break';

const SHORT = 48;
const shortened = (text: string): string =>
  text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()}…` : text;

/** Why the hand is up, and, where it answers a message, which one. */
export function reasonOf(
  person: Person,
  { entries, names }: Pick<Room, 'entries' | 'names'>,
): string {
  const words = REASONS[person.hand_reason ?? 'speak'];
  const target = entries.find((entry) => entry.type === 'message' && entry.seq === person.hand_to);
  if (target?.type !== 'message' || target.text === null) return words;
  const whose = names[target.author]?.name ?? 'someone';
  return `${words} to ${whose}: “${shortened(target.text)}”`;
}
