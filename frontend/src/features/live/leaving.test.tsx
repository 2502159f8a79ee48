import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { welcome } from '../../room/room.fixtures';
import { usePath } from '../../ui/router';
import { AccountProvider } from '../accounts/account';
import { leaveQuickly } from '../crisis/leave';
import { forgetDrafts } from './drafts';
import { SessionScreen } from './SessionScreen';

const HERE = '/session/s1';
let line: Line;

class Line {
  static readonly OPEN = 1;
  readyState = 1;
  sent: { type: string }[] = [];
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

const Where = () => <output>{usePath()}</output>;
const type = (text: string) =>
  fireEvent.input(screen.getByLabelText('Message to the group'), { target: { value: text } });
const send = (text: string) => {
  type(text);
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
};
const stepOut = () => {
  fireEvent.click(screen.getByRole('button', { name: 'More' }));
  fireEvent.click(screen.getByRole('button', { name: 'Leave the session', hidden: true }));
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name, hidden: true }));
const asksBeforeUnload = () => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

beforeEach(() => {
  vi.stubGlobal('WebSocket', Line);
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ stage: 'ready' })));
  window.history.replaceState(null, '', HERE);
  render(
    <AccountProvider>
      <SessionScreen id="s1" />
      <Where />
    </AccountProvider>,
  );
  act(() => line.onmessage({ data: JSON.stringify(welcome()) }));
});
afterEach(() => {
  cleanup();
  forgetDrafts();
  vi.unstubAllGlobals();
  window.history.replaceState(null, '', '/');
});

test('with nothing unsent one leaves at once, and the page asks nothing', () => {
  expect(asksBeforeUnload()).toBe(false);
  stepOut();
  expect(window.location.pathname).toBe('/home');
  expect(line.sent).toContainEqual({ type: 'leave' });
});

test('two unsent messages are counted before one leaves; waiting keeps them', () => {
  send('One');
  send('Two');
  expect(asksBeforeUnload()).toBe(true);
  stepOut();
  expect(screen.getByText(/2 messages have not gone out yet/)).toBeTruthy();
  expect(window.location.pathname).toBe(HERE);
  press('Wait');
  expect(screen.queryByText(/not gone out yet/)).toBeNull();
  expect(screen.getByText('One')).toBeTruthy();
  expect(line.sent).not.toContainEqual({ type: 'leave' });
});

test('who means it leaves without them', () => {
  send('One');
  stepOut();
  press('Leave without my words');
  expect(window.location.pathname).toBe('/home');
  expect(line.sent).toContainEqual({ type: 'leave' });
});

test('a call for help that has not gone out is asked about before one leaves', () => {
  const abilities = { 'help.need': { allowed: true, reason: '' } };
  act(() => line.onmessage({ data: JSON.stringify(welcome({ you: { abilities } })) }));
  press('I need help');
  press('Tell the facilitators');
  press('Close');
  expect(asksBeforeUnload()).toBe(true);
  stepOut();
  expect(screen.getByText('Leave before your call for help goes out?')).toBeTruthy();
  press('Wait');
  expect(window.location.pathname).toBe(HERE);
  stepOut();
  press('Leave anyway');
  expect(window.location.pathname).toBe('/home');
});

test('who leaves without the call is asked about their words as well', () => {
  const abilities = { 'help.need': { allowed: true, reason: '' } };
  act(() => line.onmessage({ data: JSON.stringify(welcome({ you: { abilities } })) }));
  type('Half a thou');
  press('I need help');
  press('Tell the facilitators');
  press('Close');
  stepOut();
  press('Leave anyway');
  expect(window.location.pathname).toBe(HERE);
  expect(screen.getByText(/did not send it/)).toBeTruthy();
  press('Leave without my words');
  expect(window.location.pathname).toBe('/home');
});

const over = { type: 'refused', cid: null, code: 'session_closed', message: '' };
test.each([
  ['whose session closed meanwhile', [over], 4409],
  ['who was turned away', [], 4409],
  ['who may not be here', [], 4404],
] as const)('%s reads that nobody heard their call for help', async (_who, frames, code) => {
  const abilities = { 'help.need': { allowed: true, reason: '' } };
  act(() => line.onmessage({ data: JSON.stringify(welcome({ you: { abilities } })) }));
  press('I need help');
  press('Tell the facilitators');
  await act(async () => {
    for (const frame of frames) line.onmessage({ data: JSON.stringify(frame) });
    line.onclose({ code });
  });
  expect(screen.getByRole('alert').textContent).toBe('Your call for help did not reach the room.');
  expect(screen.getByRole('button', { name: 'Get help now' })).toBeTruthy();
});

test('a draft is asked about too, until it is gone', () => {
  type('Half a thou');
  expect(asksBeforeUnload()).toBe(true);
  stepOut();
  expect(screen.getByText(/did not send it/)).toBeTruthy();
  press('Stay here');
  type('');
  expect(asksBeforeUnload()).toBe(false);
});

test('words that the room did not take are asked about in other words', () => {
  send('Too much');
  const cid = (line.sent.at(-1) as unknown as { cid: string }).cid;
  const refused = { type: 'refused', cid, code: 'text_too_long', message: '' };
  act(() => line.onmessage({ data: JSON.stringify(refused) }));
  stepOut();
  expect(screen.getByText(/did not go out. You can copy it first/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Wait', hidden: true })).toBeNull();
});

test('once the messages have gone out, nothing is asked any more', () => {
  send('One');
  stepOut();
  const cid = (line.sent.at(-1) as unknown as { cid: string }).cid;
  act(() => line.onmessage({ data: JSON.stringify({ type: 'ack', cid, seq: 1, at: '' }) }));
  expect(screen.queryByText(/not gone out yet/)).toBeNull();
  expect(asksBeforeUnload()).toBe(false);
});

test('going back asks, and stays on the page meanwhile', () => {
  send('One');
  window.history.replaceState(null, '', '/home');
  act(() => void window.dispatchEvent(new PopStateEvent('popstate')));
  expect(window.location.pathname).toBe(HERE);
  expect(screen.getByText(/One message has not gone out yet/)).toBeTruthy();
  press('Leave without my words');
  expect(window.location.pathname).toBe('/home');
});

test('leaving quickly never asks', () => {
  send('One');
  vi.spyOn(window.location, 'replace').mockImplementation(() => {});
  leaveQuickly();
  expect(asksBeforeUnload()).toBe(false);
  sessionStorage.clear();
});
