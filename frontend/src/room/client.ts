import { uuid7 } from '../api/ids';
import { EMPTY_ROOM, type Room } from './model';
import type { Intent } from './protocol';
import { type RoomAction, reduceRoom } from './reducer';
import { type Link, RoomSocket } from './socket';

export interface RoomView extends Room {
  readonly link: Link;
}

/** A room outside any framework: subscribe, read, ask. All change arrives as frames. */
export class RoomClient {
  private view: RoomView = { ...EMPTY_ROOM, link: { state: 'connecting' } };
  private readonly listeners = new Set<() => void>();
  private readonly socket: RoomSocket;

  constructor(url: string) {
    this.socket = new RoomSocket({
      url,
      you: () => this.view.you?.key ?? null,
      cursor: () => ({ last: this.view.last, epoch: this.view.epoch }),
      onFrame: (frame) => this.apply(frame),
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

  /** Half a character (a lone surrogate) would make the frame unreadable, so it is mended first. */
  say = (written: string): void => {
    const text = written.toWellFormed();
    const cid = uuid7();
    this.apply({ type: 'wrote', cid, text, at: new Date().toISOString() });
    this.socket.send(cid, { type: 'message.say', text });
  };

  /** A refused message, said again as a new one. */
  again = (cid: string): void => {
    const refused = this.view.pending.find((one) => one.cid === cid);
    this.discard(cid);
    if (refused) this.say(refused.text);
  };

  discard = (cid: string): void => {
    this.socket.forget(cid);
    this.apply({ type: 'discarded', cid });
  };

  readRebuff = (): void => this.apply({ type: 'rebuff.read' });

  private linked(link: Link): void {
    const room =
      link.state === 'ended' ? reduceRoom(this.view, { type: 'ended', why: link.why }) : this.view;
    this.show({ ...room, link });
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
