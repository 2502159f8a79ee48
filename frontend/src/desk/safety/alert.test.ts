import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AlertLine } from './AlertLine';
import { type AlertAction, type Alerts, callWords, NO_ALERTS, reduceAlerts } from './alert';

const after = (...actions: AlertAction[]): Alerts => actions.reduce(reduceAlerts, NO_ALERTS);
const flag = (state: 'raised' | 'acknowledged' | 'escalated' | 'cleared', open: number) =>
  ({ type: 'flag', id: 'f1', state, open }) as const;

test('what stood open before the desk was opened is shown, not called out', () => {
  const alerts = after({ type: 'welcome', open: 2 });
  expect(alerts).toMatchObject({ open: 2, calls: 0 });
  expect(callWords(alerts)).toBe('');
});

test('a flag is called out when it is raised and when it has waited too long', () => {
  const welcome = { type: 'welcome', open: 0 } as const;
  expect(callWords(after(welcome, flag('raised', 1)))).toBe(
    'A risk flag was raised. 1 risk flag is open.',
  );
  const waited = after(welcome, flag('raised', 1), flag('raised', 2), flag('escalated', 2));
  expect(callWords(waited)).toBe('A risk flag has waited too long. 2 risk flags are open.');
  expect(waited.calls).toBe(3);
});

test('taking it up and clearing it is quiet', () => {
  const alerts = after(flag('raised', 1), flag('acknowledged', 1), flag('cleared', 0));
  expect(alerts).toMatchObject({ open: 0, calls: 1 });
});

test('what was raised while the line was down is called out once it is back', () => {
  const down = { type: 'line', line: 'down' } as const;
  const alerts = after({ type: 'welcome', open: 1 }, down, { type: 'welcome', open: 2 });
  expect(alerts).toMatchObject({ open: 2, calls: 1, last: 'raised' });
  expect(after({ type: 'welcome', open: 2 }, down, { type: 'counted', open: 1 }).calls).toBe(0);
});

test('a frame of a later protocol changes nothing', () => {
  const known = after({ type: 'welcome', open: 1 });
  expect(reduceAlerts(known, { type: 'poll' } as unknown as AlertAction)).toBe(known);
});

class Wire {
  static all: Wire[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  constructor(
    readonly url: string,
    readonly protocols: string[],
  ) {
    Wire.all.push(this);
  }
  close() {}
  says(frame: object) {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
}

const heard: string[] = [];
let line: AlertLine;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', Wire);
  Wire.all = [];
  heard.length = 0;
  line = new AlertLine({
    url: 'ws://test/ws/desk/',
    random: () => 1,
    onFrame: (frame) => heard.push(frame.type),
    onLine: (state) => heard.push(state),
  });
  line.start();
});
afterEach(() => {
  line.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('it listens on desk.v1 and says that it is live once it is welcome', () => {
  Wire.all[0]?.says({ type: 'welcome', open: 0 });
  expect(Wire.all[0]?.protocols).toEqual(['desk.v1']);
  expect(heard).toEqual(['live', 'welcome']);
});

test('a lost line comes back, and after some tries later each time', () => {
  for (let tries = 1; tries <= 5; tries++) {
    Wire.all.at(-1)?.onclose?.({ code: 1012 });
    vi.advanceTimersByTime(2000);
    expect(Wire.all).toHaveLength(tries + 1);
  }
  Wire.all.at(-1)?.onclose?.({ code: 1006 });
  vi.advanceTimersByTime(2000);
  expect(Wire.all).toHaveLength(6);
  vi.advanceTimersByTime(2000);
  expect(Wire.all).toHaveLength(7);
});

test('a silent line is given up', () => {
  Wire.all[0]?.says({ type: 'welcome', open: 0 });
  vi.advanceTimersByTime(75_000);
  expect(heard.at(-1)).toBe('down');
});

test.each([4401, 4403])('close code %i ends it for good', (code) => {
  Wire.all[0]?.onclose?.({ code });
  vi.advanceTimersByTime(60_000);
  expect(heard).toEqual(['ended']);
  expect(Wire.all).toHaveLength(1);
});
