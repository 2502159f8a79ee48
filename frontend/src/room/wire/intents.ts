import type {
  Asks,
  Checkout,
  CircleKind,
  HandReason,
  HeardKind,
  MyCheckin,
  Reflecting,
} from './nouns';

type Bare<T extends string> = { readonly type: T };
type About<T extends string, F> = Bare<T> & Readonly<F>;

/** Words that go to others: kept until the log shows them. */
export type Saying =
  | About<'message.say', { text: string; asks?: Asks | null }>
  | About<'breakout.say' | 'backstage.say', { text: string }>
  | About<'aside.say', { member: string; text: string }>;

type Arc =
  | About<'phase.move', { to: number }>
  | (Bare<'checkin.give'> & MyCheckin)
  | (Bare<'checkout.give'> & Checkout);

type TalkingPiece =
  | About<
      'circle.begin',
      {
        kind: CircleKind;
        order: readonly string[] | null;
        seconds: number | null;
        reflect: Reflecting;
        newcomer: string | null;
      }
    >
  | Bare<'circle.end' | 'turn.pass'>
  | About<'turn.skip', { member: string | null; later: boolean }>
  | About<'reflection.ask', { listener: string }>
  | Bare<'reflection.done' | 'reflection.confirm' | 'reflection.skip'>;

type Hands =
  | About<'hand.raise', { reason?: HandReason; to?: number | null }>
  | About<'hand.lower', { member?: string }>;

type Answering =
  | About<'message.heard', { seq: number; kind: HeardKind; on: boolean }>
  | About<'help.offer', { seq: number; text: string }>
  | About<'offer.introduce' | 'offer.decline', { offer: number; words: string }>
  | About<'message.edit', { seq: number; text: string }>;

type Holding =
  | About<'held.release' | 'held.withdraw', { seq: number }>
  | About<'held.return' | 'held.aside', { seq: number; words: string }>
  | About<'held.edit', { seq: number; text: string }>
  | About<'member.hold', { member: string; on: boolean }>
  | About<'slow.set', { seconds: number }>;

type Moderation =
  | About<'message.remove', { seq: number; reason: string }>
  | About<'message.restore', { seq: number }>
  | About<'member.remove', { member: string; reason: string }>
  | About<'member.readmit' | 'member.unmute', { member: string }>
  | About<'member.mute', { member: string; minutes: number | null; reason: string }>
  | About<'peer.mute', { member: string; on: boolean }>;

type Apart =
  | About<'breakouts.begin', { rooms: readonly (readonly string[])[]; minutes: number }>
  | About<'breakouts.extend', { minutes: number }>
  | Bare<'breakouts.end' | 'breakout.leave'>
  | About<'breakout.visit', { strand: string }>;

type Safety =
  | Bare<'step.out' | 'step.in' | 'help.need' | 'lead.take'>
  | About<'help.come' | 'help.close', { member: string }>
  | About<'pause.begin', { about: string | null }>
  | About<'pause.end', { then: 'resume' | 'end' }>;

type Door =
  | Bare<'session.open' | 'session.close' | 'door.admit_all'>
  | About<'door.admit', { member: string }>;

/** What a person asks of the room. The socket adds the `cid`, keeps it until it is answered, and sends it again. */
export type Intent =
  | Saying
  | Arc
  | TalkingPiece
  | Hands
  | Answering
  | Holding
  | Moderation
  | Apart
  | Safety
  | Door;
