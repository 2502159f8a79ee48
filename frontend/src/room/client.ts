import { uuid7 } from '../api/ids';
import { EMPTY_ROOM, type Room } from './model';
import type { Intent, Refused, Saying, ServerFrame } from './protocol';
import { type RoomAction, reduceRoom } from './reducer';
import { type Link, RoomSocket } from './socket';

export interface RoomView extends Room {
  readonly link: Link;
}

/** Null where the room took it, else why not. */
export type Answer = Pick<Refused, 'code' | 'message'> | null;

const TYPING_MS = 3000;

/** A room outside any framework: subscribe, read, ask. All change arrives as frames. */
export class RoomClient {
  private view: RoomView = { ...EMPTY_ROOM, link: { state: 'connecting' } };
  private readonly listeners = new Set<() => void>();
  private readonly asked = new Map<string, (answer: Answer) => void>();
  private readonly socket: RoomSocket;
  private typed = 0;

  constructor(url: string) {
    this.socket = new RoomSocket({
      url,
      you: () => this.view.you?.key ?? null,
      cursor: () => ({ last: this.view.last, epoch: this.view.epoch }),
      onFrame: (frame) => this.hear(frame),
      onLink: (link) => this.linked(link),
    });
  }

  start = (): void => this.socket.start();
  stop = (): void => this.socket.stop();
  leave = (): void => this.socket.leave();
  read = (): RoomView => this.view;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Anything that leaves no trace of its own here: a hand, the door, opening, closing, removing. */
  ask = (intent: Intent): string => {
    const cid = uuid7();
    this.socket.send(cid, intent);
    return cid;
  };

  /** The same for who must know what became of it: a form stays open until the room took it. */
  request = (intent: Intent): Promise<Answer> =>
    new Promise((resolve) => this.asked.set(this.ask(intent), resolve));

  /** My call for help: how it stands is known to the whole page, whatever dialog it was made from. */
  callForHelp = (): void => {
    if (this.view.calling === 'going') return;
    this.apply({ type: 'calling', calling: 'going' });
    void this.request({ type: 'help.need' }).then((no) => {
      // A sign-in that ended has left nothing, this neither.
      if (this.view.calling === 'going')
        this.apply({ type: 'calling', calling: no ? 'failed' : null });
    });
  };

  say = (text: string): void => this.speak({ type: 'message.say', text });

  /** Half a character (a lone surrogate) would make the frame unreadable, so it is mended first. */
  speak = (written: Saying): void => {
    const saying = { ...written, text: written.text.toWellFormed() };
    const cid = uuid7();
    const at = new Date().toISOString();
    this.apply({ type: 'wrote', cid, text: saying.text, at, saying });
    this.socket.send(cid, saying);
  };

  /** A refused message, said again as a new one. */
  again = (cid: string): void => {
    const refused = this.view.pending.find((one) => one.cid === cid);
    this.discard(cid);
    if (refused) this.speak(refused.saying);
  };

  discard = (cid: string): void => {
    this.socket.forget(cid);
    this.apply({ type: 'discarded', cid });
  };

  readRebuff = (): void => this.apply({ type: 'rebuff.read' });

  /** I am writing: told now and then, where the group allows it, and never stored. */
  typing = (now = Date.now()): void => {
    if (!this.view.showsTyping || now - this.typed < TYPING_MS) return;
    this.typed = now;
    this.socket.signal({ type: 'typing' });
  };

  private hear(frame: ServerFrame): void {
    if (frame.type === 'typing') this.apply({ ...frame, now: Date.now() });
    else if (!this.answered(frame)) this.apply(frame);
  }

  /** An answer that somebody waits for goes to them alone. */
  private answered(frame: ServerFrame): boolean {
    if (frame.type !== 'ack' && frame.type !== 'refused') return false;
    const waiting = this.asked.get(frame.cid ?? '');
    if (!waiting || frame.cid === null) return false;
    this.asked.delete(frame.cid);
    waiting(frame.type === 'ack' ? null : frame);
    return true;
  }

  private linked(link: Link): void {
    const room =
      link.state === 'ended' ? reduceRoom(this.view, { type: 'ended', why: link.why }) : this.view;
    if (link.state === 'ended') this.giveUp();
    this.show({ ...room, link });
  }

  /** Nothing comes any more: nobody is left waiting. */
  private giveUp(): void {
    for (const waiting of this.asked.values()) waiting({ code: 'not_sent', message: '' });
    this.asked.clear();
  }

  private apply(action: RoomAction): void {
    this.show({ ...reduceRoom(this.view, action), link: this.view.link });
  }

  private show(view: RoomView): void {
    this.view = view;
    for (const listener of this.listeners) listener();
  }
}

export const roomUrl = (sessionId: string, origin = window.location.origin): string =>
  `${origin.replace(/^http/, 'ws')}/ws/sessions/${encodeURIComponent(sessionId)}/`;
