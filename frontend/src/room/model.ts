import type {
  Agenda,
  Airtime,
  Asks,
  Breakouts,
  Call,
  Checkin,
  Checkout,
  Circle,
  Heard,
  Held,
  HeldWhy,
  MyCheckin,
  Offer,
  Paused,
  Person,
  RoomStatus,
  Saying,
  SessionInfo,
  Waiting,
  You,
} from './protocol';

export interface Name {
  readonly name: string;
  readonly pronouns: string;
  readonly role: Person['role'];
}

/** One line of the transcript. `text: null` is a tombstone: the message was removed. */
export interface Message {
  readonly type: 'message';
  readonly seq: number;
  readonly at: string;
  readonly author: string;
  readonly text: string | null;
  readonly reason: string;
  readonly asks?: Asks | null;
  /** Says back what the last speaker said. */
  readonly reflects?: boolean;
  readonly edited?: boolean;
  /** When it was last changed. */
  readonly editedAt?: string;
  /** Who removed it. */
  readonly by?: string;
}

/** Something that happened, told quietly in the transcript. */
export type NoticeKind =
  | 'opened'
  | 'closed'
  | 'admitted'
  | 'removed'
  | 'told'
  | 'refused'
  | 'readmitted'
  | 'observer'
  | 'phase'
  | 'circle'
  | 'welcome_round'
  | 'circle_ended'
  | 'slow'
  | 'muted'
  | 'unmuted'
  | 'introduced'
  | 'declined'
  | 'apart'
  | 'together'
  | 'paused'
  | 'resumed'
  | 'help'
  | 'coming'
  | 'call_closed'
  | 'lead';

export interface Notice {
  readonly type: 'notice';
  readonly kind: NoticeKind;
  readonly seq: number;
  readonly at: string;
  readonly author: string;
  readonly subject: string;
  /** Words that somebody gave with it: a reason, an introduction, the title of a phase. */
  readonly reason: string;
  /** The second of two people. */
  readonly other?: string;
  /** Seconds, or the place of a phase. */
  readonly count?: number;
  /** When it ends by itself; null is not by itself. */
  readonly until?: string | null;
  /** Of a call for help: nobody was here, and those whom the clinic calls were told. */
  readonly called?: boolean;
  /** What kept the subject out, by code. */
  readonly unmet?: readonly string[];
}

export type Entry = Message | Notice;

/** Words of a strand beside the conversation: an aside, the co-facilitators' channel, a breakout. */
export interface Word {
  readonly seq: number;
  readonly at: string;
  readonly author: string;
  readonly text: string | null;
  /** Its number within the strand. */
  readonly n: number;
}

/** By member: a member knows one aside, their own. */
export type Strands = Readonly<Record<string, readonly Word[]>>;

/** What I have said that the log does not show yet. It lives in memory only. */
export interface Pending {
  readonly cid: string;
  readonly text: string;
  /** Where the words go, and with what. */
  readonly saying: Saying;
  readonly at: string;
  readonly state: 'sending' | 'sent' | 'refused';
  readonly seq: number | null;
  readonly code: string;
  readonly message: string;
}

/** A refusal of something other than a message, to be shown until it is read. */
export interface Rebuff {
  readonly cid: string | null;
  readonly code: string;
  readonly message: string;
}

export type Calling = 'going' | 'failed';

/** The room as this person may see it: the server's state at `stateAt`, moved on by each event since. */
export interface Room {
  readonly you: You | null;
  readonly session: SessionInfo | null;
  readonly status: RoomStatus;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly people: readonly Person[];
  readonly waiting: readonly Waiting[];
  /** Whose first session here this is, as far as facilitators were told at the door or in a welcome. */
  readonly newcomers: readonly string[];
  readonly names: Readonly<Record<string, Name>>;
  readonly entries: readonly Entry[];
  readonly pending: readonly Pending[];
  readonly rebuff: Rebuff | null;
  readonly agenda: Agenda | null;
  readonly checkins: readonly Checkin[];
  readonly myCheckin: MyCheckin | null;
  readonly myCheckout: Checkout | null;
  readonly circle: Circle | null;
  readonly heard: readonly Heard[];
  readonly offers: readonly Offer[];
  /** Facilitators alone: words and turns of each member. */
  readonly airtime: readonly Airtime[];
  readonly held: readonly Held[];
  /** Why my next message waits, beside what is held of me alone (`holdOf`). */
  readonly myHold: HeldWhy | null;
  /** The place at which words of mine were let through last: they are said at the next one. */
  readonly letThrough: number;
  readonly slowS: number;
  /** Whom I have muted for myself. */
  readonly myMutes: readonly string[];
  readonly asides: Strands;
  readonly backstage: readonly Word[];
  readonly breakouts: Breakouts | null;
  readonly strands: Strands;
  readonly paused: Paused | null;
  /** Who asked for help in this session; facilitators see all, others their own. */
  readonly help: readonly Call[];
  /** My own call for help on its way: it waits for the line, or did not reach the room. */
  readonly calling: Calling | null;
  readonly lead: string | null;
  /** The co-facilitator who is asked to take the lead. */
  readonly leadAsked: string | null;
  readonly showsTyping: boolean;
  /** Who was last seen writing, and when (milliseconds). */
  readonly typing: Readonly<Record<string, number>>;
  /** How often somebody has been turned away at the door: a reason to look again at who has come. */
  readonly turnedAway: number;
  /** Why I may not be here: my right ended outside the room, or the gate is closed to me. */
  readonly revoked: string | null;
  readonly epoch: string | null;
  /** Everything up to here has been applied. */
  readonly last: number;
  /** The newest place the server has spoken of. */
  readonly head: number;
  /** The place at which the last welcome described people, hands and status. */
  readonly stateAt: number;
}

export const EMPTY_ROOM: Room = {
  you: null,
  session: null,
  status: 'lobby',
  openedAt: null,
  closedAt: null,
  people: [],
  waiting: [],
  newcomers: [],
  names: {},
  entries: [],
  pending: [],
  rebuff: null,
  agenda: null,
  checkins: [],
  myCheckin: null,
  myCheckout: null,
  circle: null,
  heard: [],
  offers: [],
  airtime: [],
  held: [],
  myHold: null,
  letThrough: 0,
  slowS: 0,
  myMutes: [],
  asides: {},
  backstage: [],
  breakouts: null,
  strands: {},
  paused: null,
  help: [],
  calling: null,
  lead: null,
  leadAsked: null,
  showsTyping: false,
  typing: {},
  turnedAway: 0,
  revoked: null,
  epoch: null,
  last: 0,
  head: 0,
  stateAt: 0,
};
