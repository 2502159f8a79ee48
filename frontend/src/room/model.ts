import type { Person, RoomStatus, SessionInfo, Waiting, You } from './protocol';

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
}

export interface Notice {
  readonly type: 'notice';
  readonly kind: 'opened' | 'closed' | 'admitted' | 'removed' | 'told' | 'refused';
  readonly seq: number;
  readonly at: string;
  readonly author: string;
  readonly subject: string;
  readonly reason: string;
  /** What kept the subject out, by code. */
  readonly unmet?: readonly string[];
}

export type Entry = Message | Notice;

/** What I have said that the log does not show yet. It lives in memory only. */
export interface Pending {
  readonly cid: string;
  readonly text: string;
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

/** The room as this person may see it: the server's state at `stateAt`, moved on by each event since. */
export interface Room {
  readonly you: You | null;
  readonly session: SessionInfo | null;
  readonly status: RoomStatus;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly people: readonly Person[];
  readonly waiting: readonly Waiting[];
  readonly names: Readonly<Record<string, Name>>;
  readonly entries: readonly Entry[];
  readonly pending: readonly Pending[];
  readonly rebuff: Rebuff | null;
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
  names: {},
  entries: [],
  pending: [],
  rebuff: null,
  turnedAway: 0,
  revoked: null,
  epoch: null,
  last: 0,
  head: 0,
  stateAt: 0,
};
