/** The wire shapes of `room.v1` (docs/protocol). The server is the authority; this file only names what it says. */
export const SUBPROTOCOL = 'room.v1';

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

export interface Person {
  readonly key: string;
  readonly name: string;
  readonly pronouns: string;
  readonly role: RoomRole;
  readonly here: boolean;
  readonly hand: number | null;
}

export interface Waiting {
  readonly key: string;
  readonly name: string;
  readonly since: string;
}

export interface WireState {
  readonly status: RoomStatus;
  readonly opened_at: string | null;
  readonly closed_at: string | null;
  readonly people: readonly Person[];
  readonly waiting: readonly Waiting[];
}

interface Stamp {
  readonly seq: number;
  readonly at: string;
  readonly author: string;
}

/** What each kind of event carries besides its stamp. */
interface Bodies {
  readonly 'session.opened': object;
  readonly 'session.closed': object;
  readonly 'presence.knocked': { readonly key: string; readonly name: string };
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
  readonly 'message.said': { readonly text: string | null; readonly removed?: boolean };
  readonly 'message.removed': {
    readonly target: number;
    readonly reason?: string;
    readonly by?: string;
  };
  readonly 'hand.raised': object;
  readonly 'hand.lowered': { readonly member: string };
  readonly 'member.removed': { readonly member: string };
  /** A right to be here ended outside the room; told to that person and the facilitators. */
  readonly 'access.revoked': { readonly key: string; readonly why: string };
  /** Somebody came to the door whose gate is closed, and what is missing; told to the facilitators. */
  readonly 'door.refused': {
    readonly key: string;
    readonly name: string;
    readonly unmet: readonly string[];
  };
  readonly 'member.told': { readonly member: string; readonly reason: string };
}

export type EventKind = keyof Bodies;
export type EventOf<K extends EventKind> = Stamp & { readonly kind: K } & Bodies[K];
export type RoomEvent = { [K in EventKind]: EventOf<K> }[EventKind];

export interface Welcome {
  readonly type: 'welcome';
  readonly you: You;
  readonly session: SessionInfo;
  readonly state: WireState;
  readonly head: number;
  readonly epoch: string;
  readonly beat_s: number;
}

export interface Batch {
  readonly type: 'events';
  readonly after: number;
  readonly upto: number;
  readonly events: readonly RoomEvent[];
}

export interface Ack {
  readonly type: 'ack';
  readonly cid: string;
  readonly seq: number;
  readonly at: string;
}

export interface Refused {
  readonly type: 'refused';
  readonly cid: string | null;
  readonly code: string;
  readonly message: string;
}

export interface Beat {
  readonly type: 'beat';
  readonly head: number;
  readonly at: string;
}

export type ServerFrame = Welcome | Batch | Ack | Refused | Beat;

/** What a person asks of the room. The socket adds the `cid`, keeps it until it is answered, and sends it again. */
export type Intent =
  | { readonly type: 'message.say'; readonly text: string }
  | { readonly type: 'hand.raise' }
  | { readonly type: 'hand.lower'; readonly member?: string }
  | { readonly type: 'session.open' | 'session.close' | 'door.admit_all' }
  | { readonly type: 'door.admit'; readonly member: string }
  | { readonly type: 'message.remove'; readonly seq: number; readonly reason: string }
  | { readonly type: 'member.remove'; readonly member: string; readonly reason: string };

/** Why a connection ended for good. Anything else is mended by connecting again. */
export type Ending = 'signed_out' | 'removed' | 'not_found' | 'closed' | 'left';

export const ENDINGS: Readonly<Record<number, Ending>> = {
  4401: 'signed_out',
  4403: 'removed',
  4404: 'not_found',
  4409: 'closed',
};

export const FLOOD = 4429;

/** The refusal of whoever comes to, or speaks in, a session that is over. */
export const SESSION_CLOSED = 'session_closed';

/** The refusal of whoever comes before all that the gate asks for is in place. */
export const GATE_CLOSED = 'gate_closed';

/** The refusal to open a room without a licence in force. */
export const LICENCE_EXPIRED = 'licence_expired';
