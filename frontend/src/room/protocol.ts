/** The wire shapes of `room.v1` (docs/protocol). The server is the authority; this file only names what it says. */
import type { Bodies } from './wire/bodies';
import type {
  Agenda,
  Airtime,
  Breakouts,
  Call,
  Checkin,
  Checkout,
  CheckoutsDue,
  Circle,
  Heard,
  Held,
  HeldWhy,
  MyCheckin,
  Offer,
  Paused,
  Person,
  RoomStatus,
  SessionInfo,
  Waiting,
  You,
} from './wire/nouns';

export type { Intent, Saying } from './wire/intents';
export type * from './wire/nouns';

export const SUBPROTOCOL = 'room.v1';

export interface WireState {
  readonly status: RoomStatus;
  readonly opened_at: string | null;
  readonly closed_at: string | null;
  readonly people: readonly Person[];
  readonly waiting: readonly Waiting[];
  readonly agenda?: Agenda | null;
  readonly checkins?: readonly Checkin[];
  readonly my_checkin?: MyCheckin | null;
  readonly my_checkout?: Checkout | null;
  readonly checkouts_due?: CheckoutsDue | null;
  readonly circle?: Circle | null;
  readonly heard?: readonly Heard[];
  readonly offers?: readonly Offer[];
  /** Facilitators alone are told. */
  readonly airtime?: readonly Airtime[] | null;
  readonly held?: readonly Held[];
  /** Why my words would wait whatever they say. */
  readonly my_hold?: HeldWhy | null;
  readonly slow_s?: number;
  readonly my_mutes?: readonly string[];
  readonly breakouts?: Breakouts | null;
  readonly paused?: Paused | null;
  readonly help?: readonly Call[];
  readonly lead?: string | null;
  readonly lead_asked?: string | null;
  /** Whether the room shows who is writing. */
  readonly typing?: boolean;
}

interface Stamp {
  readonly seq: number;
  readonly at: string;
  readonly author: string;
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
  /** When it stops being so, where time alone can tell. */
  readonly until?: string;
}

export interface Beat {
  readonly type: 'beat';
  readonly head: number;
  readonly at: string;
}

/** Somebody is writing, where the group allows it to be seen. Never stored. */
export interface Typing {
  readonly type: 'typing';
  readonly key: string;
}

export type ServerFrame = Welcome | Batch | Ack | Refused | Beat | Typing;

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
