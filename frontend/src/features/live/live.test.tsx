import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { batch, event, WREN, welcome } from '../../room/room.fixtures';
import { forgetDrafts } from './drafts';
import { Ended } from './Ended';
import { live, screenOf, show } from './live.fixtures';

afterEach(() => {
  cleanup();
  forgetDrafts();
});

const room = live;

const field = () => screen.getByLabelText<HTMLTextAreaElement>('Message to the group');
const write = (value: string) => fireEvent.input(field(), { target: { value } });

test('a draft is kept while the connection comes and goes, and when the page is drawn anew', () => {
  const here = room(welcome());
  const { rerender, unmount } = show(here);
  write('Not finished yet');
  rerender(screenOf({ ...here, link: { state: 'waiting', attempt: 1 } }));
  expect(screen.getByText(/We are getting you back/)).toBeTruthy();
  rerender(screenOf(here));
  expect(field().value).toBe('Not finished yet');
  unmount();
  show(here);
  expect(field().value).toBe('Not finished yet');
});

test('a draft is nobody else’s, and is in no storage', () => {
  show(room(welcome()));
  write('Mine alone');
  cleanup();
  const kit = { ...welcome().you, key: 'kit', name: 'Kit' };
  show(room(welcome({ you: kit })), kit);
  expect(field().value).toBe('');
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('Mine alone');
});

test('before the session opens one may write but not send', () => {
  show(room(welcome({ state: { status: 'lobby' } })));
  write('Hello');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true);
});

test('sending empties the field and passes the words on, trimmed', () => {
  const here = room(welcome());
  const speak = vi.spyOn(here.client, 'speak').mockReturnValue();
  show(here);
  write('  Hello  ');
  fireEvent.submit(field().closest('form') as HTMLFormElement);
  expect(speak).toHaveBeenCalledWith({ type: 'message.say', text: 'Hello' });
  expect(field().value).toBe('');
});

test('a refused message stays with its reason and two ways on', () => {
  show(
    room(
      welcome(),
      { type: 'wrote', cid: 'c', text: 'Long words', at: '' },
      { type: 'refused', cid: 'c', code: 'text_too_long', message: '' },
    ),
  );
  expect(screen.getByText('Long words')).toBeTruthy();
  expect(screen.getByText(/longer than the room allows/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Send again' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Put away' })).toBeTruthy();
});

test('what did not go out before the session closed stands there to be copied, with nothing to send it by', async () => {
  const copied = vi.fn(async () => {});
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: copied } });
  show(
    room(
      welcome(),
      { type: 'wrote', cid: 'c', text: 'Thank you all', at: '' },
      { type: 'refused', cid: null, code: 'session_closed', message: '' },
      { type: 'ended', why: 'closed' },
    ),
  );
  expect(screen.getByText('Thank you all')).toBeTruthy();
  expect(screen.getByText(/The session closed before this reached the room/)).toBeTruthy();
  expect(screen.queryByText(/as soon as you are back/)).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Send again' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Copy the words' }));
  expect(await screen.findByText('Copied')).toBeTruthy();
  expect(copied).toHaveBeenCalledWith('Thank you all');
  vi.unstubAllGlobals();
});

test('a removed message leaves a place that says so, without its words', () => {
  show(
    room(
      welcome(),
      batch(0, event(1, 'message.said', { text: 'My brother Daniel', author: 'wren' })),
      batch(1, event(2, 'message.removed', { target: 1, reason: 'A name.', by: 'ada' })),
    ),
  );
  expect(screen.getByText(/A facilitator removed this message/)).toBeTruthy();
  expect(screen.queryByText(/Daniel/)).toBeNull();
});

test('a raised hand can be lowered by the same button', () => {
  const hand = { ...WREN, hand: 4 };
  const here = room(welcome({ state: { people: [hand] } }));
  const ask = vi.spyOn(here.client, 'ask').mockReturnValue('');
  show(here);
  fireEvent.click(screen.getByRole('button', { name: 'Lower hand' }));
  expect(ask).toHaveBeenCalledWith({ type: 'hand.lower' });
});

test('help is on the screen of an open room and of a closed one', () => {
  show(room(welcome()));
  expect(screen.getByRole('button', { name: 'I need help' })).toBeTruthy();
  cleanup();
  show(room(welcome({ state: { status: 'closed' } })));
  expect(screen.getByRole('button', { name: 'Get help now' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
});

const touch = (matches: boolean) => vi.stubGlobal('matchMedia', () => ({ matches: !matches }));

test('what Enter does is said where there is a keyboard, and not on a touch screen', () => {
  touch(false);
  show(room(welcome()));
  expect(screen.getByText(/Enter sends/)).toBeTruthy();
  cleanup();
  touch(true);
  show(room(welcome()));
  expect(screen.queryByText(/Enter sends/)).toBeNull();
  vi.unstubAllGlobals();
});

test('who comes in late is told that what was said before is not shown', () => {
  const came = batch(0, event(5, 'member.admitted', { member: 'wren' }));
  show(room(welcome({ head: 5 }), came));
  expect(screen.getByText(/What was said before is not shown/)).toBeTruthy();
  cleanup();
  show(room(welcome(), batch(0, event(1, 'session.opened', {}))));
  expect(screen.queryByText(/What was said before/)).toBeNull();
});

test('a name that runs from right to left stands apart from pronouns and time', () => {
  const nura = { ...WREN, key: 'nura', name: '\u0646\u0648\u0631\u0627', pronouns: '\u0647\u064a' };
  show(
    room(
      welcome({ state: { people: [nura] } }),
      batch(0, event(1, 'message.said', { text: 'Hi', author: 'nura' })),
    ),
  );
  const isolated = [...document.querySelectorAll('.by bdi')].map((one) => one.textContent);
  expect(isolated).toHaveLength(3);
  expect(isolated.slice(0, 2)).toEqual([nura.name, nura.pronouns]);
});

test('a name that runs from right to left leaves a notice its own direction', () => {
  const nura = { ...WREN, key: 'nura', name: '\u0646\u0648\u0631\u0627' };
  const came = batch(0, event(1, 'member.admitted', { member: 'nura' }));
  show(room(welcome({ state: { people: [nura] } }), came));
  expect(screen.getByText(`\u2068${nura.name}\u2069 came in`)).toBeTruthy();
});

test.each([
  ['deactivated', /Your account at this clinic was closed/],
  ['enrolment_ended', /Your place in this group has ended/],
])('nobody is blamed where the right ended outside the room: %s', (why, said) => {
  const gone = room(welcome(), batch(0, event(1, 'access.revoked', { key: 'wren', why })), {
    type: 'ended',
    why: 'removed',
  });
  render(<Ended why="removed" id="s1" room={gone} />);
  expect(screen.getByText(said)).toBeTruthy();
  expect(screen.queryByText(/facilitator/)).toBeNull();
  expect(screen.getByRole('button', { name: 'Get help now' })).toBeTruthy();
});

test('who was removed by a facilitator still reads that', () => {
  vi.stubGlobal('fetch', () => new Promise(() => {}));
  render(<Ended why="removed" id="s1" room={room(welcome(), { type: 'ended', why: 'removed' })} />);
  expect(screen.getByText(/A facilitator has ended/)).toBeTruthy();
});
