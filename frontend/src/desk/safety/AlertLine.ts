import { backoff } from '../../room/backoff';
import type { AlertFrame, Line } from './alert';

export const SUBPROTOCOL = 'desk.v1';
/** Two and a half of the server's beats without a word: nothing comes through this line any more. */
const SILENCE_MS = 75_000;
const FOR_GOOD = new Set([4401, 4403, 4404]);

interface Options {
  readonly url: string;
  readonly onFrame: (frame: AlertFrame) => void;
  readonly onLine: (line: Line) => void;
  readonly random?: () => number;
}

const parse = (data: unknown): AlertFrame | null => {
  try {
    return typeof data === 'string' ? (JSON.parse(data) as AlertFrame) : null;
  } catch {
    return null;
  }
};

/** The line on which the clinic's flags are called out. It only listens, and comes back by itself. */
export class AlertLine {
  private readonly options: Options;
  private socket: WebSocket | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempt = 0;
  private over = true;

  constructor(options: Options) {
    this.options = options;
  }

  start(): void {
    this.over = false;
    window.addEventListener('online', this.again);
    this.connect();
  }

  stop = (): void => {
    this.over = true;
    clearTimeout(this.timer);
    window.removeEventListener('online', this.again);
    this.drop();
  };

  private readonly again = (): void => {
    if (!this.over && !this.socket) this.connect();
  };

  private connect(): void {
    clearTimeout(this.timer);
    const socket = new WebSocket(this.options.url, [SUBPROTOCOL]);
    this.socket = socket;
    socket.onmessage = ({ data }) => this.hear(parse(data));
    socket.onclose = ({ code }) => this.closed(code);
    this.watch();
  }

  private hear(frame: AlertFrame | null): void {
    this.watch();
    if (!frame) return;
    if (frame.type === 'welcome') {
      this.attempt = 0;
      this.options.onLine('live');
    }
    this.options.onFrame(frame);
  }

  private watch(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.retry(), SILENCE_MS);
  }

  private closed(code: number): void {
    if (!FOR_GOOD.has(code)) {
      this.retry();
      return;
    }
    this.stop();
    this.options.onLine('ended');
  }

  private retry(): void {
    this.drop();
    clearTimeout(this.timer);
    this.attempt += 1;
    this.options.onLine('down');
    this.timer = setTimeout(() => this.connect(), backoff(this.attempt, this.options.random));
  }

  private drop(): void {
    const socket = this.socket;
    this.socket = null;
    if (!socket) return;
    socket.onmessage = socket.onclose = null;
    socket.close();
  }
}

export const alertUrl = (origin = window.location.origin): string =>
  `${origin.replace(/^http/, 'ws')}/ws/desk/`;
