import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ADA, batch, event, WREN, welcome } from '../../../room/room.fixtures';
import { forgetDrafts } from '../drafts';
import { live, show, WREN_INSIDE } from '../live.fixtures';

afterEach(() => {
  cleanup();
  forgetDrafts();
});

const KIT = { ...WREN, key: 'kit', name: 'Kit' };
const people = [ADA, WREN, KIT];
const said = (author: string, more: object = {}) =>
  event(1, 'message.said', { author, text: 'I slept four nights', ...more });
const withMessage = (author: string, more: object = {}, state: object = {}) =>
  live(welcome({ state: { people, ...state } }), batch(0, said(author, more)));
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name, hidden: true }));
const mineAt = (at: Date) => batch(0, { ...said('wren'), at: at.toISOString() });

test('what somebody hopes for is read before their words', () => {
  show(withMessage('kit', { asks: 'listening' }));
  const line = screen.getByText('I slept four nights').closest('.speech')?.textContent ?? '';
  expect(line.indexOf('Kit asks to be heard, not advised')).toBeGreaterThanOrEqual(0);
  expect(line.indexOf('asks to be heard')).toBeLessThan(line.indexOf('I slept'));
});

test('what I hope for goes out with my words', () => {
  const room = live(welcome());
  const speak = vi.spyOn(room.client, 'speak').mockReturnValue();
  show(room);
  const field = screen.getByLabelText<HTMLTextAreaElement>('Message to the group');
  fireEvent.input(field, { target: { value: 'Hm' } });
  const hope = screen.getByLabelText<HTMLSelectElement>('What do you hope for?');
  hope.value = 'listening';
  fireEvent.input(hope);
  press('Send');
  expect(speak).toHaveBeenCalledWith({ type: 'message.say', text: 'Hm', asks: 'listening' });
});

test('a quiet answer is given and taken back, and nothing is counted', () => {
  const room = withMessage('kit');
  const ask = vi.spyOn(room.client, 'ask').mockReturnValue('');
  show(room);
  press('Answer Kit');
  press('Me too');
  expect(ask).toHaveBeenCalledWith({ type: 'message.heard', seq: 1, kind: 'me_too', on: true });
  cleanup();
  show(withMessage('kit', {}, { heard: [{ seq: 1, key: 'wren', kind: 'me_too' }] }));
  expect(screen.getByRole('button', { name: 'Me too' }).getAttribute('aria-pressed')).toBe('true');
});

test('the author alone reads who heard them, by name', () => {
  const heard = [{ seq: 1, key: 'kit', kind: 'heard' }] as const;
  show(withMessage('wren', {}, { heard }));
  expect(screen.getByText('Kit heard you')).toBeTruthy();
  cleanup();
  show(withMessage('ada', {}, { heard }));
  expect(screen.queryByText(/heard you/)).toBeNull();
});

test('help is offered to a member by way of the facilitator, and to a facilitator not at all', async () => {
  const room = withMessage('kit');
  const request = vi.spyOn(room.client, 'request').mockResolvedValue(null);
  show(room);
  press('Answer Kit');
  press('Offer help');
  expect(screen.getByText(/Kit does not see it yet/)).toBeTruthy();
  fireEvent.input(screen.getByLabelText('What could you do?'), { target: { value: 'A ride' } });
  press('Send to the facilitator');
  expect(request).toHaveBeenCalledWith({ type: 'help.offer', seq: 1, text: 'A ride' });
  await waitFor(() => screen.getByText('Your offer is with the facilitator.'));
  cleanup();
  show(withMessage('ada'));
  press('Answer Ada Quill');
  expect(screen.queryByRole('button', { name: 'Offer help' })).toBeNull();
  expect(screen.queryByRole('button', { name: /Mute/ })).toBeNull();
});

test('from somebody I muted I see that there are words, and may look', () => {
  show(withMessage('kit', {}, { my_mutes: ['kit'] }));
  expect(screen.queryByText('I slept four nights')).toBeNull();
  press('Show');
  expect(screen.getByText('I slept four nights')).toBeTruthy();
});

test('my words can be changed for two minutes; a refusal leaves the new words standing', async () => {
  const room = live(welcome({ state: { people } }), mineAt(new Date()));
  const no = { code: 'edit_would_be_held', message: '' };
  vi.spyOn(room.client, 'request').mockResolvedValue(no);
  show(room);
  press('What you said');
  press('Change');
  const field = screen.getByLabelText<HTMLTextAreaElement>('Your message');
  fireEvent.input(field, { target: { value: 'About Daniel' } });
  press('Save');
  await waitFor(() => screen.getByText(/Please send them as a new message/));
  expect(field.value).toBe('About Daniel');
  cleanup();
  show(live(welcome({ state: { people } }), mineAt(new Date(Date.now() - 121_000))));
  expect(screen.queryByRole('button', { name: 'What you said' })).toBeNull();
});

test('out of turn my words stand as they are, and the dialog says why', () => {
  const circle = {
    kind: 'circle',
    order: ['kit', 'wren'],
    holder: 'kit',
    done: [],
    stage: 'speaking',
    listener: null,
    seconds: null,
    reflect: 'none',
    newcomer: null,
    since: '',
  } as const;
  show(live(welcome({ state: { people, circle } }), mineAt(new Date())));
  press('What you said');
  press('Change');
  const field = screen.getByLabelText<HTMLTextAreaElement>('Your message');
  fireEvent.input(field, { target: { value: 'And one more thing' } });
  expect(screen.getByText(/Somebody else has the piece/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
});

test('a changed message says so', () => {
  show(withMessage('kit', { edited: true }));
  expect(screen.getByText(/· changed/)).toBeTruthy();
});

test('a link is text', () => {
  show(withMessage('kit', { text: 'See https://example.org' }));
  expect(screen.getByText('See https://example.org').closest('a')).toBeNull();
});

test('who observes reads, and is offered nothing to answer with', () => {
  show(withMessage('kit'), { ...WREN_INSIDE, role: 'observer' });
  expect(screen.queryByRole('button', { name: 'Answer Kit' })).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('my held words stand there with the reason, and can be taken back or changed', async () => {
  const held = { seq: 4, author: 'wren', at: '', text: 'My brother Daniel', asks: null } as const;
  const waiting = { ...held, why: 'word', state: 'waiting', words: '' } as const;
  const room = live(welcome({ state: { held: [waiting] } }));
  const ask = vi.spyOn(room.client, 'ask').mockReturnValue('');
  show(room);
  expect(screen.getByText(/Only you and the facilitators see it/).textContent).toContain(
    'a word that this group is careful with',
  );
  press('Take it back');
  expect(ask).toHaveBeenCalledWith({ type: 'held.withdraw', seq: 4 });
  cleanup();
  const back = live(
    welcome({ state: { held: [{ ...waiting, state: 'returned', words: 'No name?' }] } }),
  );
  const request = vi.spyOn(back.client, 'request').mockResolvedValue(null);
  show(back);
  press('Change it');
  fireEvent.input(screen.getByLabelText('Your message'), { target: { value: 'My brother' } });
  press('Send again');
  expect(request).toHaveBeenCalledWith({ type: 'held.edit', seq: 4, text: 'My brother' });
  await waitFor(() => screen.getByRole('button', { name: 'Change it' }));
});

test('who is writing is seen, by name, for a few seconds', () => {
  vi.useFakeTimers();
  show(live(welcome({ state: { people } }), { type: 'typing', key: 'kit', now: Date.now() }));
  expect(screen.getByText('Kit is writing')).toBeTruthy();
  vi.useRealTimers();
});
