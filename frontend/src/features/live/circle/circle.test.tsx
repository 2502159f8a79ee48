import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { Circle, Person } from '../../../room/protocol';
import { ADA, batch, event, WREN, welcome } from '../../../room/room.fixtures';
import { forgetDrafts } from '../drafts';
import { live, show } from '../live.fixtures';

afterEach(() => {
  cleanup();
  forgetDrafts();
});

const KIT: Person = { ...WREN, key: 'kit', name: 'Kit' };
const CIRCLE: Circle = {
  kind: 'circle',
  order: ['kit', 'wren', 'ada'],
  done: [],
  holder: 'kit',
  stage: 'speaking',
  listener: null,
  seconds: null,
  since: '2026-11-22T18:40:00Z',
  reflect: 'next',
  newcomer: null,
};
const inCircle = (circle: Partial<Circle>) =>
  live(welcome({ state: { people: [ADA, WREN, KIT], circle: { ...CIRCLE, ...circle } } }));
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const field = () => screen.getByLabelText<HTMLTextAreaElement>('Message to the group');

test('while another has the piece I can write and keep it, and not send it', () => {
  show(inCircle({}));
  expect(screen.getByText('Kit has the piece')).toBeTruthy();
  expect(screen.getByText('You are next')).toBeTruthy();
  expect(field().placeholder).toContain('Kit is speaking');
  fireEvent.input(field(), { target: { value: 'Later' } });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true);
});

test('with the piece I may pass without speaking, or be asked again later', () => {
  const room = inCircle({ holder: 'wren' });
  const ask = vi.spyOn(room.client, 'ask').mockReturnValue('');
  show(room);
  expect(screen.getByText('You have the piece')).toBeTruthy();
  press('Come back to me later');
  press('Pass without speaking');
  expect(ask.mock.calls.map(([intent]) => intent)).toEqual([
    { type: 'turn.skip', member: null, later: true },
    { type: 'turn.skip', member: null, later: false },
  ]);
});

test('the last one has no later: the round would be over', () => {
  show(inCircle({ holder: 'wren', done: ['kit', 'ada'] }));
  expect(screen.getByRole('button', { name: 'Pass without speaking' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Come back to me later' })).toBeNull();
});

test('once I have spoken, there is one thing to do: pass the piece on', () => {
  const said = event(1, 'message.said', { text: 'I said no', author: 'wren' });
  const state = { people: [ADA, WREN, KIT], circle: { ...CIRCLE, holder: 'wren' } };
  const room = live(welcome({ state }), batch(0, said));
  const ask = vi.spyOn(room.client, 'ask').mockReturnValue('');
  show(room);
  expect(screen.queryByRole('button', { name: 'Pass without speaking' })).toBeNull();
  press('Pass the piece on');
  expect(ask).toHaveBeenCalledWith({ type: 'turn.pass' });
});

test('a long turn brings a gentle word to the holder, and no countdown to anybody', () => {
  show(inCircle({ holder: 'wren', seconds: 15, since: '2026-01-01T00:00:00Z' }));
  expect(screen.getByText(/Take the time you need/)).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/\d+ ?(s|sec|seconds|min)\b/);
});

test('the listener says back or would rather not; nobody else may write', () => {
  const room = inCircle({ stage: 'reflecting', listener: 'wren' });
  const ask = vi.spyOn(room.client, 'ask').mockReturnValue('');
  show(room);
  expect(screen.getByText(/Say in your own words what you heard Kit say/)).toBeTruthy();
  expect(field().placeholder).toBe('Write to the group…');
  press('I would rather not');
  expect(ask).toHaveBeenCalledWith({ type: 'reflection.done' });
  cleanup();
  show(inCircle({ stage: 'reflecting', listener: 'ada' }));
  expect(field().placeholder).toContain('says back what they heard');
});

test('the speaker confirms what was said back, or writes more', () => {
  const room = inCircle({ holder: 'wren', stage: 'confirming', listener: 'kit' });
  const ask = vi.spyOn(room.client, 'ask').mockReturnValue('');
  show(room);
  expect(field().placeholder).toBe('Write to the group…');
  press('Yes, that is it');
  expect(ask).toHaveBeenCalledWith({ type: 'reflection.confirm' });
});

test('whoever is welcomed is told that they come last and may pass', () => {
  show(inCircle({ kind: 'welcome', holder: 'wren', newcomer: 'wren' }));
  expect(screen.getByText(/This round is to welcome you/)).toBeTruthy();
});
