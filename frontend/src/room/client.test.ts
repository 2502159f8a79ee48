import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RoomClient } from './client';
import { welcome } from './room.fixtures';

let line: Line;
class Line {
  static readonly OPEN = 1;
  readyState = 1;
  sent: { type: string; cid?: string }[] = [];
  onopen: () => void = () => {};
  onmessage: (event: { data: string }) => void = () => {};
  onclose: (event: { code: number }) => void = () => {};
  constructor() {
    line = this;
  }
  send(text: string) {
    this.sent.push(JSON.parse(text));
  }
  close() {}
}

const hear = (frame: object) => line.onmessage({ data: JSON.stringify(frame) });
const inside = (typing = false) => {
  const client = new RoomClient('ws://test/');
  client.start();
  hear(welcome({ state: { typing } }));
  return client;
};
const sent = (type: string) => line.sent.filter((frame) => frame.type === type);

beforeEach(() => void vi.stubGlobal('WebSocket', Line));
afterEach(() => void vi.unstubAllGlobals());

test('who waits for an answer gets it, and it is not said a second time elsewhere', async () => {
  const client = inside();
  const edit = client.request({ type: 'message.edit', seq: 1, text: 'x' });
  const { cid } = sent('message.edit')[0] ?? {};
  hear({ type: 'refused', cid, code: 'edit_would_be_held', message: 'No.' });
  expect(await edit).toMatchObject({ code: 'edit_would_be_held' });
  expect(client.read().rebuff).toBeNull();
});

test('what the room took is answered with nothing', async () => {
  const client = inside();
  const step = client.request({ type: 'step.out' });
  hear({ type: 'ack', cid: sent('step.out')[0]?.cid, seq: 1, at: '' });
  expect(await step).toBeNull();
});

test('where the room ends, nobody is left waiting', async () => {
  const client = inside();
  const need = client.request({ type: 'help.need' });
  line.onclose({ code: 4409 });
  expect(await need).toMatchObject({ code: 'not_sent' });
});

test('a call for help waits for the line, and how it stands outlives the asking', async () => {
  const client = inside();
  client.callForHelp();
  client.callForHelp();
  expect(client.read().calling).toBe('going');
  expect(sent('help.need')).toHaveLength(1);
  const { cid } = sent('help.need')[0] ?? {};
  hear(welcome({ epoch: 'e2' }));
  expect(client.read().calling).toBe('going');
  hear({ type: 'ack', cid, seq: 1, at: '' });
  await vi.waitFor(() => expect(client.read().calling).toBeNull());
});

test('a call for help that the room did not take is known to have failed', async () => {
  const client = inside();
  client.callForHelp();
  line.onclose({ code: 4409 });
  await vi.waitFor(() => expect(client.read().calling).toBe('failed'));
});

test('of a call for help nothing is left to whoever signs in next', async () => {
  const client = inside();
  client.callForHelp();
  line.onclose({ code: 4401 });
  await Promise.resolve();
  expect(client.read()).toMatchObject({ you: null, calling: null });
});

test('a refused message is said again to where it was said first', () => {
  const client = inside();
  client.speak({ type: 'breakout.say', text: 'Hello' });
  const cid = sent('breakout.say')[0]?.cid ?? '';
  hear({ type: 'refused', cid, code: 'slow_down', message: '' });
  client.again(cid);
  expect(sent('breakout.say')).toHaveLength(2);
});

test('that I am writing is told at most once in three seconds, and only where the group allows it', () => {
  inside().typing(10_000);
  expect(sent('typing')).toEqual([]);
  const client = inside(true);
  for (const now of [10_000, 11_000, 13_500]) client.typing(now);
  expect(sent('typing')).toEqual([{ type: 'typing' }, { type: 'typing' }]);
});
