/** The nouns of the room as they travel (docs/protocol). What an older server does not send is optional. */
export type RoomRole = 'facilitator' | 'member' | 'observer';
export type Standing = 'waiting' | 'admitted' | 'removed';
export type RoomStatus = 'lobby' | 'open' | 'closed';
export type Departure = 'left' | 'lost' | 'removed' | 'closed';

export interface Ability {
  readonly allowed: boolean;
  readonly reason: string;
}

export interface You {
  readonly key: string;
  readonly name: string;
  readonly role: RoomRole;
  readonly standing: Standing;
  readonly abilities: Readonly<Record<string, Ability>>;
}

export interface SessionInfo {
  readonly id: string;
  readonly group: string;
  readonly number: number;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly time_zone: string;
}

export type HandReason = 'speak' | 'respond' | 'break' | 'help';

/** A voice that is quiet for a time. `until: null` is until a facilitator gives it back. */
export interface Muted {
  readonly until: string | null;
  readonly reason: string;
}

export interface Person {
  readonly key: string;
  readonly name: string;
  readonly pronouns: string;
  readonly role: RoomRole;
  readonly here: boolean;
  /** The place in the log at which the hand went up: the order of the queue. */
  readonly hand: number | null;
  readonly hand_reason?: HandReason | null;
  /** The message that the hand answers. */
  readonly hand_to?: number | null;
  /** Stepped out, and listening. */
  readonly out?: boolean;
  /** First session here. Facilitators alone are told. */
  readonly newcomer?: boolean;
  /** Whether this person's messages wait for a facilitator. Told to facilitators and to themselves. */
  readonly held?: boolean;
  readonly muted?: Muted | null;
}

export interface Waiting {
  readonly key: string;
  readonly name: string;
  readonly since: string;
  /** First session here. */
  readonly newcomer?: boolean;
}

export type PhaseKind = 'arrive' | 'check_in' | 'theme' | 'open_floor' | 'check_out' | 'close';

export interface Phase {
  readonly kind: PhaseKind;
  readonly title: string;
  readonly minutes: number;
}

export interface Agenda {
  readonly phases: readonly Phase[];
  /** Which of them it is now. */
  readonly at: number;
  readonly since: string;
}

export type Share = 'nobody' | 'facilitators' | 'group';

export interface Checkin {
  readonly key: string;
  readonly mood: number;
  readonly word: string;
}

export interface MyCheckin {
  readonly mood: number;
  readonly word: string;
  readonly share: Share;
}

/** 0 to 4 each. Nobody but its author ever sees it. */
export interface Checkout {
  readonly heard: number;
  readonly understood: number;
  readonly hopeful: number;
}

/** Of the members who are here, how many have not answered. Facilitators alone are told. */
export interface CheckoutsDue {
  readonly here: number;
  readonly due: number;
}

export type CircleKind = 'circle' | 'welcome';
export type Reflecting = 'none' | 'named' | 'next';
export type CircleStage = 'speaking' | 'naming' | 'reflecting' | 'confirming';

/** The talking piece and its way round. The same for everyone. */
export interface Circle {
  readonly kind: CircleKind;
  readonly order: readonly string[];
  readonly done: readonly string[];
  readonly holder: string | null;
  readonly stage: CircleStage;
  readonly listener: string | null;
  readonly seconds: number | null;
  readonly since: string;
  readonly reflect: Reflecting;
  readonly newcomer: string | null;
}

export type HeardKind = 'heard' | 'me_too' | 'thanks';

export interface Heard {
  readonly seq: number;
  readonly key: string;
  readonly kind: HeardKind;
}

/** What somebody hopes for when they write. */
export type Asks = 'listening' | 'advice' | 'practical';

export interface Offer {
  readonly offer: number;
  readonly from: string;
  readonly to: string;
  readonly target: number;
  readonly text: string;
}

export interface Airtime {
  readonly key: string;
  readonly words: number;
  readonly turns: number;
}

export type HeldWhy = 'group' | 'person' | 'newcomer' | 'word';

export interface Held {
  readonly seq: number;
  readonly author: string;
  readonly at: string;
  readonly text: string;
  readonly asks: Asks | null;
  readonly why: HeldWhy;
  readonly state: 'waiting' | 'returned';
  /** What the facilitator asks to be changed. */
  readonly words: string;
}

export interface Breakout {
  readonly id: string;
  readonly members: readonly string[];
  readonly visitors: readonly string[];
}

export interface Breakouts {
  readonly rooms: readonly Breakout[];
  readonly until: string;
  readonly mine: string | null;
}

export type PauseWords = Readonly<Record<string, string>>;

export interface Paused {
  readonly why: 'facilitator' | 'unheld';
  readonly words: PauseWords;
  readonly since: string;
  /** Facilitators alone are told. */
  readonly about?: string | null;
  readonly incident?: string | null;
  /** The record of the incident is closed, so that the room may go on. */
  readonly written_up?: boolean;
}

/** Somebody asked for help; `by` is the facilitator who is with them. */
export interface Call {
  readonly key: string;
  readonly at: string;
  readonly by: string | null;
  /** No facilitator was here: those whom the clinic calls were told. */
  readonly called?: boolean;
  /** It was put away after somebody came. */
  readonly closed?: boolean;
}
