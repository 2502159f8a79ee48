import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backoff } from './backoff';
import { RoomClient } from './client';
import { batch, event, welcome } from './room.fixtures';

/** A server end that a test plays by hand. */
class Line {
  static lines: Line[] = [];
  static readonly OPEN = 1;
  readonly sent: Record<string, unknown>[] = [];
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: string }) => void) | null = null;
  onclose: ((end: { code: number }) => void) | null = null;

  constructor(
    readonly url: string,
    readonly protocols: string[],
  ) {
    Line.lines.push(this);
  }
  send(data: string) {
    this.sent.push(JSON.parse(data));
  }
  closedWith: number | null = null;
  close(code: number) {
    this.readyState = 3;
    this.closedWith = code;
  }
  open() {
    this.readyState = Line.OPEN;
    this.onopen?.();
    return this;
  }
  says(...frames: object[]) {
    for (const frame of frames) this.onmessage?.({ data: JSON.stringify(frame) });
    return this;
  }
  drops(code = 1006) {
    this.readyState = 3;
    this.onclose?.({ code });
  }
  kinds() {
    return this.sent.map(({ type }) => type);
  }
}

const line = () => Line.lines.at(-1) as Line;
const said = (seq: number, text = 'x') => event(seq, 'message.said', { text });
let client: RoomClient;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', Line);
  Line.lines = [];
  client = new RoomClient('ws://test/ws/sessions/s1/');
  client.start();
});
afterEach(() => {
  client.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('says hello first, with the place it knows, on the room.v1 subprotocol', () => {
  line().open();
  expect(line().protocols).toEqual(['room.v1']);
  expect(line().sent).toEqual([{ type: 'hello', last: 0, epoch: null }]);
  line().says(welcome());
  expect(client.read().link.state).toBe('live');
});

test('confirms with the next beat where it has got to, once', () => {
  line()
    .open()
    .says(welcome(), batch(0, said(1), said(2)));
  expect(line().kinds()).not.toContain('got');
  line().says({ type: 'beat', head: 2, at: '' });
  line().says({ type: 'beat', head: 2, at: '' });
  expect(line().sent.filter((frame) => frame.type === 'got')).toEqual([{ type: 'got', seq: 2 }]);
});

test('confirms at once when half of what may be sent unconfirmed is there', () => {
  const places = Array.from({ length: 32 }, (_, n) => said(n + 1));
  line()
    .open()
    .says(welcome(), batch(0, ...places));
  expect(line().sent.at(-1)).toEqual({ type: 'got', seq: 32 });
});

test('asks for the missing part when a batch leaves a gap', () => {
  line()
    .open()
    .says(welcome(), batch(0, said(1)), batch(3, said(4)));
  expect(line().sent.at(-1)).toEqual({ type: 'sync', last: 1 });
  line().says(batch(1, said(2), said(3), said(4)));
  expect(client.read().last).toBe(4);
});

test('asks again when two beats in a row are ahead of it', () => {
  line().open().says(welcome(), { type: 'beat', head: 3, at: '' });
  expect(line().kinds()).not.toContain('sync');
  line().says({ type: 'beat', head: 3, at: '' });
  expect(line().sent.at(-1)).toEqual({ type: 'sync', last: 0 });
});

test('comes back from where it was, and sends what was not answered with the same cid', () => {
  line()
    .open()
    .says(welcome(), batch(0, said(1)));
  client.say('Hello');
  const first = line().sent.at(-1);
  line().drops();
  expect(client.read().link).toEqual({ state: 'waiting', attempt: 1 });
  client.say('Still here');
  vi.advanceTimersByTime(8000);
  line().open();
  expect(line().sent).toEqual([{ type: 'hello', last: 1, epoch: 'e1' }]);
  line().says(welcome({ head: 1 }));
  expect(
    line()
      .sent.slice(1)
      .map(({ text }) => text),
  ).toEqual(['Hello', 'Still here']);
  expect(line().sent[1]).toEqual(first);
});

test('a later welcome on the same line sends nothing twice', () => {
  line().open().says(welcome());
  client.say('Hello');
  const before = line().sent.length;
  line().says(welcome());
  expect(line().sent).toHaveLength(before);
});

test('does not send again what was acknowledged or refused', () => {
  line().open().says(welcome());
  client.say('One');
  client.say('Two');
  const [one, two] = line().sent.slice(-2);
  line().says(
    { type: 'ack', cid: one?.cid, seq: 1, at: '' },
    { type: 'refused', cid: two?.cid, code: 'text_empty', message: '' },
  );
  line().drops(1012);
  vi.advanceTimersByTime(8000);
  line().open().says(welcome());
  expect(line().kinds()).toEqual(['hello']);
});

test('a refused message can be said again under a new cid, or put away', () => {
  line().open().says(welcome());
  client.say('One');
  const cid = line().sent.at(-1)?.cid as string;
  line().says({ type: 'refused', cid, code: 'x', message: '' });
  client.again(cid);
  const second = line().sent.at(-1);
  expect(second?.text).toBe('One');
  expect(second?.cid).not.toBe(cid);
  client.discard(second?.cid as string);
  expect(client.read().pending).toEqual([]);
});

test.each([
  [4401, 'signed_out'],
  [4403, 'removed'],
  [4404, 'not_found'],
  [4409, 'closed'],
])('close code %i ends the connection for good: %s', (code, why) => {
  line().open().says(welcome());
  line().drops(code);
  vi.advanceTimersByTime(60_000);
  expect(client.read().link).toEqual({ state: 'ended', why });
  expect(Line.lines).toHaveLength(1);
});

test.each([1006, 1012, 4408, 4413, 4429])('close code %i is mended by coming back', (code) => {
  line().open().says(welcome());
  line().drops(code);
  vi.advanceTimersByTime(8001);
  expect(Line.lines).toHaveLength(2);
});

test('a silent line is given up after two and a half beats', () => {
  line()
    .open()
    .says(welcome({ beat_s: 10 }));
  vi.advanceTimersByTime(24_000);
  expect(client.read().link.state).toBe('live');
  vi.advanceTimersByTime(1_000);
  expect(client.read().link.state).toBe('waiting');
  expect(line().closedWith).toBe(4000);
});

test('a server that never welcomes is given up', () => {
  line().open();
  vi.advanceTimersByTime(10_500);
  expect(client.read().link.state).not.toBe('live');
  vi.advanceTimersByTime(8_000);
  expect(Line.lines.length).toBeGreaterThan(1);
});

test('a returning network is used at once', () => {
  line().open().says(welcome());
  line().drops();
  window.dispatchEvent(new Event('online'));
  expect(Line.lines).toHaveLength(2);
});

test('leaving tells the room and ends', () => {
  line().open().says(welcome());
  const last = line();
  client.leave();
  expect(last.kinds().at(-1)).toBe('leave');
  expect(last.closedWith).toBe(1000);
  expect(client.read().link).toEqual({ state: 'ended', why: 'left' });
});

test('a frame that is not JSON is passed over', () => {
  line().open().onmessage?.({ data: '{"type":' });
  line().says(welcome());
  expect(client.read().link.state).toBe('live');
});

const comesBack = () => {
  line().drops();
  vi.advanceTimersByTime(8000);
  return line().open();
};
const as = (key: string) => welcome({ you: { key, name: key } });

test('another person who signs in in this browser gets neither my words nor my room', () => {
  line()
    .open()
    .says(as('wren'), batch(0, said(1, 'Between us')));
  line().drops();
  client.say('Only mine');
  vi.advanceTimersByTime(8000);
  const other = line()
    .open()
    .says(as('kit'), batch(1, said(2)));
  expect(other.kinds()).toEqual(['hello']);
  expect(client.read()).toMatchObject({
    link: { state: 'ended', why: 'signed_out' },
    you: null,
    entries: [],
    pending: [],
  });
  client.start();
  line().open().says(as('kit'));
  expect(line().kinds()).toEqual(['hello']);
});

test('a session that closed while I was away says so, and keeps my unsent words for me', () => {
  line()
    .open()
    .says(welcome(), batch(0, said(1)));
  line().drops();
  client.say('Too late');
  vi.advanceTimersByTime(8000);
  line().open().says({ type: 'refused', cid: null, code: 'session_closed', message: '' });
  line().drops(4409);
  const { link, status, pending, rebuff } = client.read();
  expect([link, status, rebuff]).toEqual([{ state: 'ended', why: 'closed' }, 'closed', null]);
  expect(pending).toMatchObject([{ text: 'Too late', state: 'refused', code: 'session_closed' }]);
});

test('what was never answered is not called on its way once the connection has ended', () => {
  line().open().says(welcome());
  client.say('Going');
  client.leave();
  expect(client.read().pending).toMatchObject([{ state: 'refused', code: 'not_sent' }]);
  client.start();
  line().open().says(welcome());
  expect(line().kinds()).toEqual(['hello']);
});

test('the same person who comes back finds their words sent', () => {
  line().open().says(as('wren'));
  client.say('Still mine');
  comesBack().says(as('wren'));
  expect(line().kinds()).toEqual(['hello', 'message.say']);
});

test('comes back soon while a server restarts, then waits longer and longer, up to 3.2 to 8 seconds', () => {
  const tries = [1, 5, 6, 7, 8, 9, 13];
  expect(tries.map((n) => backoff(n, () => 0))).toEqual([200, 200, 400, 800, 1600, 3200, 3200]);
  expect(tries.map((n) => backoff(n, () => 1))).toEqual([2000, 2000, 4000, 8000, 8000, 8000, 8000]);
});

test('a whole room that loses its line does not come back in one moment', () => {
  expect([0, 0.25, 0.5, 0.75, 1].map((chance) => backoff(1, () => chance))).toEqual([
    200, 650, 1100, 1550, 2000,
  ]);
  const waits = Array.from({ length: 50 }, () => backoff(1));
  expect(new Set(waits).size).toBeGreaterThan(40);
});
