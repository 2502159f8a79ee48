import { backoff, SLOWLY } from './backoff';
import { ENDINGS, type Ending, FLOOD, type ServerFrame, SUBPROTOCOL } from './protocol';

export type Link =
  | { readonly state: 'connecting' | 'live' }
  | { readonly state: 'waiting'; readonly attempt: number }
  | { readonly state: 'ended'; readonly why: Ending };

export interface Cursor {
  readonly last: number;
  readonly epoch: string | null;
}

export interface SocketOptions {
  readonly url: string;
  /** Where we are in the log; asked again before each hello and each sync. */
  readonly cursor: () => Cursor;
  /** Who we are in this room, once a welcome has said it. */
  readonly you: () => string | null;
  readonly onFrame: (frame: ServerFrame) => void;
  readonly onLink: (link: Link) => void;
  readonly random?: () => number;
}

const HELLO_MS = 10_000;
const SILENCE = 2.5;
/** What may wait for a confirmation: half of the events, and less than half of the bytes, that the server sends without one. */
const MOST_EVENTS = 32;
const MOST_CHARACTERS = 32 * 1024;
/** How a line is put down: on purpose, or because nothing comes through it any more. */
const GOING = 1000;
const GIVEN_UP = 4000;

const parse = (data: unknown): ServerFrame | null => {
  try {
    return typeof data === 'string' ? (JSON.parse(data) as ServerFrame) : null;
  } catch {
    return null;
  }
};

/** One person's connection to one room. It comes back by itself, and brings what was not answered, until it ends for good. */
export class RoomSocket {
  private readonly options: SocketOptions;
  private socket: WebSocket | null = null;
  private readonly outbox = new Map<string, object>();
  private attempt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private welcomed = false;
  private beatMs = HELLO_MS;
  private behind = false;
  private unconfirmed = { events: 0, characters: 0 };
  private over = false;

  constructor(options: SocketOptions) {
    this.options = options;
  }

  start(): void {
    this.over = false;
    window.addEventListener('online', this.again);
    window.addEventListener('offline', this.lost);
    this.connect();
  }

  /** Goes out now when the line is up; otherwise as soon as it is, with the same cid. */
  send(cid: string, intent: object): void {
    const frame = { ...intent, cid };
    this.outbox.set(cid, frame);
    if (this.welcomed) this.write(frame);
  }

  /** Worth hearing now or not at all. */
  signal(frame: object): void {
    if (this.welcomed) this.write(frame);
  }

  forget(cid: string): void {
    this.outbox.delete(cid);
  }

  /** Leaving on purpose: the room hears it, and nothing is tried again. */
  leave(): void {
    this.write({ type: 'leave' });
    this.end('left');
  }

  stop(): void {
    this.over = true;
    clearTimeout(this.timer);
    window.removeEventListener('online', this.again);
    window.removeEventListener('offline', this.lost);
    this.drop(GOING);
  }

  private readonly again = (): void => {
    if (this.over || this.socket) return;
    this.connect();
  };

  private readonly lost = (): void => {
    if (this.socket && !this.over) this.retry();
  };

  private connect(): void {
    clearTimeout(this.timer);
    this.options.onLink({ state: 'connecting' });
    const socket = new WebSocket(this.options.url, [SUBPROTOCOL]);
    this.socket = socket;
    this.unconfirmed = { events: 0, characters: 0 };
    socket.onopen = () => this.write({ type: 'hello', ...this.options.cursor() });
    socket.onmessage = ({ data }) => this.hear(parse(data), String(data).length);
    socket.onclose = ({ code }) => this.closed(code);
    this.watch(HELLO_MS);
  }

  private hear(frame: ServerFrame | null, characters: number): void {
    if (!frame) return;
    if (this.isAnother(frame)) {
      this.end('signed_out');
      return;
    }
    const before = this.options.cursor().last;
    this.options.onFrame(frame);
    if (frame.type === 'welcome' && !this.welcomed) this.settle(frame.beat_s);
    else if (frame.type === 'events')
      this.count(frame.events.length, characters, frame.after > before);
    else if (frame.type === 'ack') this.outbox.delete(frame.cid);
    else if (frame.type === 'refused' && frame.cid) this.outbox.delete(frame.cid);
    else if (frame.type === 'beat') this.compare(frame.head);
    this.watch(this.beatMs);
  }

  /** Somebody else has signed in in this browser. They are not to speak my words, nor to read on in my room. */
  private isAnother(frame: ServerFrame): boolean {
    const known = this.options.you();
    return frame.type === 'welcome' && known !== null && frame.you.key !== known;
  }

  private settle(beatSeconds: number): void {
    this.welcomed = true;
    this.attempt = 0;
    this.behind = false;
    this.beatMs = beatSeconds * 1000 * SILENCE;
    this.options.onLink({ state: 'live' });
    for (const frame of this.outbox.values()) this.write(frame);
  }

  /** The server is told now and then, not for each batch: that would wake a phone as often again. */
  private count(events: number, characters: number, gap: boolean): void {
    this.behind = false;
    this.unconfirmed.events += events;
    this.unconfirmed.characters += characters;
    if (gap) this.write({ type: 'sync', last: this.options.cursor().last });
    else if (
      this.unconfirmed.events >= MOST_EVENTS ||
      this.unconfirmed.characters >= MOST_CHARACTERS
    )
      this.confirm();
  }

  private confirm(): void {
    if (!this.unconfirmed.events) return;
    this.unconfirmed = { events: 0, characters: 0 };
    this.write({ type: 'got', seq: this.options.cursor().last });
  }

  /** Two beats that are ahead of us with nothing in between: something was lost on the way. */
  private compare(head: number): void {
    this.confirm();
    const { last } = this.options.cursor();
    if (head > last && this.behind) this.write({ type: 'sync', last });
    this.behind = head > last;
  }

  private watch(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.retry(), milliseconds);
  }

  private closed(code: number): void {
    const why = ENDINGS[code];
    if (why) this.end(why);
    else this.retry(code === FLOOD);
  }

  private retry(slowly = false): void {
    this.drop(GIVEN_UP);
    clearTimeout(this.timer);
    this.attempt += 1;
    this.options.onLink({ state: 'waiting', attempt: this.attempt });
    const delay = backoff(slowly ? SLOWLY : this.attempt, this.options.random);
    this.timer = setTimeout(() => this.connect(), delay);
  }

  private end(why: Ending): void {
    this.stop();
    this.outbox.clear();
    this.options.onLink({ state: 'ended', why });
  }

  private drop(code: number): void {
    const socket = this.socket;
    this.socket = null;
    this.welcomed = false;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close(code);
  }

  private write(frame: object): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }
}
