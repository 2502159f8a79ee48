import type {
  Asks,
  Breakout,
  Checkout,
  CircleKind,
  Departure,
  HandReason,
  HeardKind,
  HeldWhy,
  MyCheckin,
  PauseWords,
  Phase,
  Reflecting,
  RoomRole,
} from './nouns';

interface Door {
  readonly 'session.opened': object;
  readonly 'session.closed': object;
  readonly 'presence.knocked': {
    readonly key: string;
    readonly name: string;
    readonly newcomer?: boolean;
  };
  readonly 'member.admitted': { readonly member: string };
  readonly 'presence.joined': {
    readonly key: string;
    readonly conn: string;
    readonly name: string;
    readonly pronouns: string;
    readonly role: RoomRole;
  };
  /** `here`: whether another connection of the same person stays. */
  readonly 'presence.left': {
    readonly key: string;
    readonly conn: string;
    readonly how: Departure;
    readonly here: boolean;
  };
  /** A right to be here ended outside the room; told to that person and the facilitators. */
  readonly 'access.revoked': { readonly key: string; readonly why: string };
  /** Somebody came to the door whose gate is closed, and what is missing; told to the facilitators. */
  readonly 'door.refused': {
    readonly key: string;
    readonly name: string;
    readonly unmet: readonly string[];
  };
}

interface Speech {
  readonly 'message.said': {
    readonly text: string | null;
    readonly removed?: boolean;
    readonly edited?: boolean;
    readonly asks?: Asks | null;
    /** Says back what the last speaker said. */
    readonly reflects?: boolean | number | null;
  };
  readonly 'message.edited': { readonly target: number; readonly text: string | null };
  readonly 'message.removed': {
    readonly target: number;
    readonly reason?: string;
    readonly by?: string;
  };
  readonly 'message.restored': {
    readonly target: number;
    readonly text: string | null;
    readonly asks?: Asks | null;
    readonly edited?: boolean;
  };
  readonly 'message.heard': {
    readonly target: number;
    readonly how: HeardKind;
    readonly on: boolean;
  };
  readonly 'hand.raised': { readonly reason?: HandReason; readonly to?: number | null };
  readonly 'hand.lowered': { readonly member: string };
}

interface Arc {
  readonly 'agenda.set': { readonly phases: readonly Phase[] };
  readonly 'phase.moved': { readonly to: number };
  /** `mood` is null where it was replaced or taken back since. */
  readonly 'checkin.given': Omit<MyCheckin, 'mood'> & { readonly mood: number | null };
  /** Its author shares it with fewer than before: whoever hears this may see it no more. */
  readonly 'checkin.withdrawn': object;
  readonly 'checkout.given': Checkout;
}

interface TalkingPiece {
  readonly 'circle.began': {
    readonly circle: CircleKind;
    readonly order: readonly string[];
    readonly seconds: number | null;
    readonly reflect: Reflecting;
    readonly newcomer: string | null;
  };
  readonly 'circle.ended': object;
  readonly 'turn.passed': { readonly from: string; readonly to: string | null };
  readonly 'turn.skipped': {
    readonly member: string;
    readonly later: boolean;
    /** They left the room: the order goes on without them. */
    readonly gone?: boolean;
    readonly to: string | null;
  };
  readonly 'reflection.asked': { readonly speaker: string; readonly listener: string | null };
  readonly 'reflection.told': object;
  readonly 'reflection.confirmed': object;
}

interface Offers {
  readonly 'help.offered': { readonly to: string; readonly target: number; readonly text: string };
  readonly 'offer.introduced': {
    readonly offer: number;
    readonly from: string;
    readonly to: string;
    readonly words: string;
  };
  readonly 'offer.declined': { readonly offer: number; readonly words: string };
}

interface Holding {
  readonly 'message.held': {
    readonly text: string | null;
    readonly asks: Asks | null;
    readonly why: HeldWhy;
  };
  readonly 'held.released': { readonly target: number };
  readonly 'held.returned': { readonly target: number; readonly words: string };
  readonly 'held.edited': { readonly target: number; readonly text: string | null };
  readonly 'held.aside': { readonly target: number };
  readonly 'held.withdrawn': { readonly target: number };
  readonly 'member.held': { readonly member: string; readonly on: boolean };
  readonly 'slow.set': { readonly seconds: number };
}

interface Moderation {
  readonly 'member.removed': { readonly member: string };
  readonly 'member.told': { readonly member: string; readonly reason: string };
  readonly 'member.readmitted': { readonly member: string };
  readonly 'member.muted': {
    readonly member: string;
    readonly until: string | null;
    readonly reason: string;
  };
  readonly 'member.unmuted': { readonly member: string };
  readonly 'peer.muted': { readonly member: string; readonly on: boolean };
}

interface Apart {
  readonly 'aside.said': {
    readonly member: string;
    readonly text: string | null;
    readonly n: number;
  };
  readonly 'backstage.said': { readonly text: string | null; readonly n: number };
  readonly 'breakouts.began': {
    readonly rooms: readonly Omit<Breakout, 'visitors'>[];
    readonly until: string;
  };
  readonly 'breakouts.extended': { readonly until: string };
  readonly 'breakouts.ended': object;
  readonly 'breakout.said': {
    readonly strand: string;
    readonly text: string | null;
    readonly n: number;
  };
  readonly 'breakout.visited': { readonly strand: string; readonly key: string };
  readonly 'breakout.left': { readonly strand: string; readonly key: string };
}

interface Safety {
  readonly 'presence.stepped': { readonly key: string; readonly out: boolean };
  /** `called`: no facilitator was here, so those whom the clinic calls were told. */
  readonly 'help.needed': { readonly key: string; readonly called?: boolean };
  readonly 'help.coming': { readonly member: string; readonly by: string };
  /** Put away after somebody came. */
  readonly 'help.closed': { readonly member: string; readonly by: string };
  readonly 'room.paused': {
    readonly by: string;
    readonly words: PauseWords;
    readonly why: 'facilitator' | 'unheld';
  };
  readonly 'incident.opened': { readonly incident: string; readonly about: string | null };
  readonly 'incident.closed': { readonly incident: string; readonly by: string };
  readonly 'room.resumed': { readonly by: string };
  /** `member: null`: no colleague is here; they were written to. */
  readonly 'lead.asked': { readonly missing: string; readonly member: string | null };
  readonly 'lead.taken': { readonly by: string };
}

/** What each kind of event carries besides its stamp. */
export interface Bodies
  extends Door,
    Speech,
    Arc,
    TalkingPiece,
    Offers,
    Holding,
    Moderation,
    Apart,
    Safety {}
