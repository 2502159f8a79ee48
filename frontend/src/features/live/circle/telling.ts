import type { Circle } from '../../../room/protocol';
import type { words } from './words';

type Words = (typeof words)['en'];

export interface Reader {
  readonly you: string;
  readonly named: (key: string | null) => string;
}

/** Whose turn it is, in a sentence. */
export function whose(circle: Circle, say: Words, { you, named }: Reader): string {
  const { stage, holder, listener } = circle;
  const mine = holder === you;
  switch (stage) {
    case 'speaking':
      return mine ? say.youHave : say.has(named(holder));
    case 'naming':
      return say.naming;
    case 'reflecting':
      return listener === you ? say.youSayBack : say.saysBack(named(listener));
    case 'confirming':
      return mine ? say.youConfirm : say.confirms(named(holder));
  }
}

/** Where I stand in the order. Empty where it is my turn. */
export function myPlace(circle: Circle, say: Words, { you, named }: Reader): string {
  const { order, done, holder } = circle;
  if (holder === you) return '';
  if (!order.includes(you)) return say.youListen;
  if (done.includes(you)) return say.youDone;
  const ahead = order.filter((key) => key === you || key === holder || !done.includes(key));
  const before = ahead[ahead.indexOf(you) - 1];
  return before === undefined || before === holder ? say.youNext : say.youAfter(named(before));
}
