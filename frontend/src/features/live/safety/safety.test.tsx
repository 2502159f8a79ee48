import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ADA, batch, event, WREN, welcome } from '../../../room/room.fixtures';
import type { LiveRoom } from '../../../room/useRoom';
import { LanguageProvider } from '../../../ui/language';
import { Door } from '../Door';
import { forgetDrafts } from '../drafts';
import { live, screenOf, show, WREN_INSIDE } from '../live.fixtures';
import { Appeal } from './Appeal';

afterEach(() => {
  cleanup();
  forgetDrafts();
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
});

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name, hidden: true }));
const words = { en: 'We take a breath.', es: 'Respiramos.' };
const paused = (why: 'facilitator' | 'unheld') =>
  live(
    welcome({ state: { paused: { why, words, since: '' } } }),
    batch(0, event(1, 'message.said', { text: 'What was said', author: 'ada' })),
  );

test('help is one tap away: the facilitators, quietly, and the lines outside', async () => {
  const room = live(welcome());
  const request = vi.spyOn(room.client, 'request').mockResolvedValue(null);
  const { rerender } = show(room);
  press('I need help');
  expect(screen.getAllByText('Call 988').length).toBeGreaterThan(0);
  press('Tell the facilitators');
  expect(request).toHaveBeenCalledWith({ type: 'help.need' });
  const need = event(1, 'help.needed', { author: 'wren', key: 'wren', called: false });
  rerender(screenOf({ ...room, ...live(welcome(), batch(0, need)) }));
  await waitFor(() => expect(screen.getAllByText(/The facilitators know/)).toHaveLength(2));
});

test('a call that did not reach the room says so, beside the lines that answer', () => {
  show({ ...live(welcome()), calling: 'failed' });
  expect(screen.getAllByText(/did not reach the room/)).toHaveLength(1);
  press('I need help');
  expect(screen.getAllByText(/did not reach the room/)).toHaveLength(2);
  expect(screen.getAllByText('Call 988').length).toBeGreaterThan(0);
});

const cutOff = (room: LiveRoom): LiveRoom => ({
  ...room,
  calling: room.client.read().calling,
  link: { state: 'waiting', attempt: 1 },
});

test('while the line is down a call says at once that it waits, and who answers meanwhile', () => {
  const room = live(welcome());
  const { rerender } = show(cutOff(room));
  press('I need help');
  press('Tell the facilitators');
  rerender(screenOf(cutOff(room)));
  expect(screen.getByText('Not sent yet.')).toBeTruthy();
  expect(screen.getByText(/If you need somebody now, call or text/)).toBeTruthy();
  expect(screen.getAllByText('Call 988').length).toBeGreaterThan(0);
  press('Close');
  expect(screen.queryByText('Not sent yet.')).toBeNull();
  expect(screen.getByText(/Your call for help has not gone out yet/)).toBeTruthy();
  press('See who you can call now');
  expect(screen.getByText('Not sent yet.')).toBeTruthy();
  const heard = batch(0, event(1, 'help.needed', { author: 'wren', key: 'wren', called: false }));
  rerender(screenOf({ ...room, ...live(welcome(), heard), calling: null }));
  expect(screen.queryByText(/not gone out yet/)).toBeNull();
  expect(screen.getAllByText(/The facilitators know/)).toHaveLength(2);
});

test('the same is said in Spanish', () => {
  localStorage.setItem('language', 'es');
  const room: LiveRoom = { ...cutOff(live(welcome())), calling: 'going' };
  render(<LanguageProvider>{screenOf(room)}</LanguageProvider>);
  expect(screen.getByText(/Su petición de ayuda todavía no ha salido/)).toBeTruthy();
  press('Ver a quién puede llamar ahora');
  expect(screen.getByText('Todavía no se ha enviado.')).toBeTruthy();
});

test('a call that goes out in a moment says nothing of waiting', () => {
  show({ ...live(welcome()), calling: 'going' });
  expect(screen.queryByText(/not gone out yet/)).toBeNull();
});

const need = event(1, 'help.needed', { author: 'wren', key: 'wren', called: false });
const came = (seq: number) => event(seq, 'help.coming', { member: 'wren', by: 'ada' });

test('that somebody came can be put away, also for when the page is drawn anew', () => {
  show(live(welcome(), batch(0, need)));
  expect(screen.queryByRole('button', { name: 'Put away' })).toBeNull();
  cleanup();
  const room = live(welcome(), batch(0, need, came(2)));
  show(room);
  expect(screen.getByText(/Ada Quill is with you now/)).toBeTruthy();
  press('Put away');
  expect(screen.queryByText(/is with you now/)).toBeNull();
  expect(Object.values({ ...sessionStorage })).toEqual(['2']);
  cleanup();
  const { rerender } = show(room);
  expect(screen.queryByText(/is with you now/)).toBeNull();
  rerender(screenOf(live(welcome(), batch(0, need, came(2), came(3)))));
  expect(screen.getByText(/is with you now/)).toBeTruthy();
});

const closed = (seq: number) => event(seq, 'help.closed', { member: 'wren', by: 'ada' });

test('that a call was put away is said, even to who had put away that somebody came', () => {
  const { rerender } = show(live(welcome(), batch(0, need, came(2))));
  press('Put away');
  rerender(screenOf(live(welcome(), batch(0, need, came(2), closed(3)))));
  expect(screen.getByText(/Ada Quill has closed your call for help/)).toBeTruthy();
  press('Put away');
  expect(screen.queryByText(/has closed your call/)).toBeNull();
});

test('that a call was put away is said in Spanish, and one can call again', () => {
  localStorage.setItem('language', 'es');
  const room = live(welcome(), batch(0, need, came(2), closed(3)));
  render(<LanguageProvider>{screenOf(room)}</LanguageProvider>);
  expect(screen.getByText(/Ada Quill cerró su petición de ayuda/)).toBeTruthy();
  press('Necesito ayuda');
  expect(screen.getByRole('button', { name: 'Avisar otra vez a quienes facilitan' })).toBeTruthy();
});

test('whoever was helped may call again', () => {
  const room = live(welcome(), batch(0, need, came(2)));
  const request = vi.spyOn(room.client, 'request').mockResolvedValue(null);
  show(room);
  press('I need help');
  press('Tell the facilitators again');
  expect(request).toHaveBeenCalledWith({ type: 'help.need' });
});

test('where no facilitator is here, it is said who was told', () => {
  const need = event(1, 'help.needed', { author: 'wren', key: 'wren', called: true });
  show(live(welcome(), batch(0, need)));
  expect(screen.getByText(/the clinic has told the person on call/)).toBeTruthy();
});

test('a call is nowhere in the conversation', () => {
  const need = event(1, 'help.needed', { author: 'wren', key: 'wren', called: false });
  show(live(welcome(), batch(0, need)));
  expect(document.querySelector('[role=log]')?.textContent).not.toMatch(/help/i);
});

test('I step out without a word, still hear the group, and come back in', () => {
  const room = live(welcome());
  const ask = vi.spyOn(room.client, 'ask').mockReturnValue('');
  show(room);
  press('Step out');
  expect(ask).toHaveBeenCalledWith({ type: 'step.out' });
  cleanup();
  const out = live(
    welcome({ state: { people: [ADA, { ...WREN, out: true }] } }),
    batch(0, event(1, 'message.said', { text: 'Still heard', author: 'ada' })),
  );
  const back = vi.spyOn(out.client, 'ask').mockReturnValue('');
  show(out);
  expect(screen.getByText('Still heard')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'I need help' })).toBeTruthy();
  press('Come back in');
  expect(back).toHaveBeenCalledWith({ type: 'step.in' });
});

test('a pause stands in the words of the clinic; what was said is there on request', () => {
  show(paused('facilitator'));
  expect(screen.getByText('We take a breath.')).toBeTruthy();
  expect(screen.queryByText('What was said')).toBeNull();
  expect(screen.getByRole('button', { name: 'I need help' })).toBeTruthy();
  press('Read what was said');
  expect(screen.getByText('What was said')).toBeTruthy();
});

test('a room that nobody holds says so itself', () => {
  show(paused('unheld'));
  expect(screen.getByText(/No facilitator is here at the moment/)).toBeTruthy();
});

test('help can be reached from the door', () => {
  const you = { ...WREN_INSIDE, standing: 'waiting' as const };
  render(<Door room={live(welcome({ you }))} you={you} onStepOut={() => {}} />);
  press('I need help');
  expect(screen.getByRole('button', { name: 'Tell the facilitators', hidden: true })).toBeTruthy();
});

const answering = (appeal: object | null, allowed = false) =>
  vi.stubGlobal('fetch', async () =>
    Response.json({
      removal: { at: '', reason: '' },
      appeal,
      abilities: { appeal: { allowed, reason: '' } },
    }),
  );

test('whoever was sent out may ask once for another look', async () => {
  answering(null, true);
  render(<Appeal session="s1" onReturn={() => {}} />);
  expect(await screen.findByText('Ask for another look')).toBeTruthy();
});

test('the answer stands there, and the way back where it was opened', async () => {
  const onReturn = vi.fn();
  answering({ id: '1', text: 'Please', filed_at: '', answer: 'Come.', readmitted: true });
  render(<Appeal session="s1" onReturn={onReturn} />);
  expect(await screen.findByText('Come.')).toBeTruthy();
  press('To the door');
  expect(onReturn).toHaveBeenCalled();
});
