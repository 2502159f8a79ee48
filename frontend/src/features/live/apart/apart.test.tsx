import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ADA, batch, event, WREN, welcome } from '../../../room/room.fixtures';
import { forgetDrafts } from '../drafts';
import { live, screenOf, show } from '../live.fixtures';

afterEach(() => {
  cleanup();
  forgetDrafts();
  sessionStorage.clear();
});

const KIT = { ...WREN, key: 'kit', name: 'Kit' };
const people = [ADA, WREN, KIT];
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name, hidden: true }));
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const together = (until: string, visitors: string[] = []) => ({
  people,
  breakouts: { rooms: [{ id: 'b1', members: ['wren', 'kit'], visitors }], until, mine: 'b1' },
});

test('a facilitator’s private word is announced, opened and answered; only there', () => {
  const aside = event(1, 'aside.said', { member: 'wren', text: 'How are you?', n: 1 });
  const room = live(welcome({ state: { people } }), batch(0, aside));
  const speak = vi.spyOn(room.client, 'speak').mockReturnValue();
  show(room);
  expect(screen.queryByText('How are you?')).toBeNull();
  expect(screen.getByText('Ada Quill wrote to you in private')).toBeTruthy();
  press('Open');
  expect(screen.getByText('How are you?')).toBeTruthy();
  fireEvent.input(screen.getByLabelText('Your words'), { target: { value: 'All right' } });
  fireEvent.submit(screen.getByLabelText('Your words').closest('form') as HTMLFormElement);
  expect(speak).toHaveBeenCalledWith({ type: 'aside.say', member: 'wren', text: 'All right' });
  press('Close');
  expect(screen.queryByText(/wrote to you in private/)).toBeNull();
});

test('a private word that was read is not announced again; the next one is', () => {
  const word = (seq: number) => event(seq, 'aside.said', { member: 'wren', text: 'Hm', n: seq });
  const room = live(welcome({ state: { people } }), batch(0, word(1)));
  show(room);
  press('Open');
  press('Close');
  cleanup();
  const { rerender } = show(room);
  expect(screen.queryByText(/wrote to you in private/)).toBeNull();
  expect(Object.values({ ...sessionStorage })).toEqual(['1']);
  rerender(screenOf(live(welcome({ state: { people } }), batch(0, word(1), word(2)))));
  expect(screen.getByText('Ada Quill wrote to you in private')).toBeTruthy();
});

test('what I have seen of one log says nothing of another', () => {
  const word = (seq: number) => event(seq, 'aside.said', { member: 'wren', text: 'Hm', n: seq });
  const { rerender } = show(live(welcome({ state: { people } }), batch(0, word(1), word(2))));
  press('Open');
  press('Close');
  expect(screen.queryByText(/wrote to you in private/)).toBeNull();
  rerender(screenOf(live(welcome({ epoch: 'e2', state: { people } }), batch(0, word(1)))));
  expect(screen.getByText('Ada Quill wrote to you in private')).toBeTruthy();
});

test('in a small room I see who is with me and write to them alone', () => {
  const hello = event(1, 'breakout.said', { strand: 'b1', text: 'Hello', n: 1, author: 'kit' });
  const aloud = event(2, 'message.said', { text: 'In the large room', author: 'ada' });
  const room = live(welcome({ state: together(inAnHour(), ['ada']) }), batch(0, hello, aloud));
  const speak = vi.spyOn(room.client, 'speak').mockReturnValue();
  show(room);
  expect(screen.getByText('Small room with Kit')).toBeTruthy();
  expect(screen.getByText('Ada Quill is visiting')).toBeTruthy();
  expect(screen.getByText('Hello')).toBeTruthy();
  expect(screen.queryByText('In the large room')).toBeNull();
  const field = screen.getByLabelText('Message to the group');
  fireEvent.input(field, { target: { value: 'Hi Kit' } });
  press('Send');
  expect(speak).toHaveBeenCalledWith({ type: 'breakout.say', text: 'Hi Kit' });
});

test('near its end a small room hears a gentle word, and then all are together again', () => {
  const soon = new Date(Date.now() + 30_000).toISOString();
  const room = live(welcome({ state: together(soon) }));
  const { rerender } = show(room);
  expect(screen.getByText(/Find an end that suits you/)).toBeTruthy();
  const back = live(welcome({ state: together(soon) }), batch(0, event(1, 'breakouts.ended', {})));
  rerender(screenOf(back));
  expect(screen.getByText('Everyone is back together')).toBeTruthy();
});
