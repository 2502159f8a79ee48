import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { PhaseKind } from '../../../room/protocol';
import { ADA, WREN, welcome } from '../../../room/room.fixtures';
import { live, show, WREN_INSIDE } from '../live.fixtures';

afterEach(cleanup);

const inPhase = (kind: PhaseKind, state: object = {}) =>
  live(
    welcome({
      state: { ...state, agenda: { phases: [{ kind, title: '', minutes: 5 }], at: 0, since: '' } },
    }),
  );
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name, hidden: true }));

test('the phase stands beside the time, without hurry', () => {
  const phases = [{ kind: 'theme', title: 'Asking for help', minutes: 20 }] as const;
  const room = live(welcome({ state: { agenda: { phases, at: 0, since: '' } } }));
  show(room);
  expect(document.body.textContent).not.toMatch(/20/);
});

test('the way of the session is there for whoever looks, with where it is now', () => {
  const phases = [
    { kind: 'check_in', title: '', minutes: 10 },
    { kind: 'theme', title: 'Asking for help', minutes: 20 },
  ] as const;
  show(live(welcome({ state: { agenda: { phases, at: 1, since: '' } } })));
  const way = [...document.querySelectorAll('.way > li')].map(({ textContent }) => textContent);
  expect(way).toEqual(['Check-in', 'Asking for helpnow']);
});

test('a check-in is kept to oneself unless one chooses otherwise', () => {
  const room = inPhase('check_in');
  const ask = vi.spyOn(room.client, 'ask').mockReturnValue('');
  show(room);
  press('Check in');
  fireEvent.click(screen.getByLabelText('6'));
  press('Done');
  expect(ask).toHaveBeenCalledWith({ type: 'checkin.give', mood: 6, word: '', share: 'nobody' });
});

test('a check-in can be shared with the group, and changed', () => {
  const room = inPhase('check_in', { my_checkin: { mood: 3, word: 'tired', share: 'group' } });
  show(room);
  expect(screen.getByText('You arrived at 3: tired.')).toBeTruthy();
  press('Change');
  expect(screen.getByLabelText<HTMLInputElement>('The group').checked).toBe(true);
});

test('how others arrive is shown where they chose to say so', () => {
  const state = { people: [ADA, WREN], checkins: [{ key: 'ada', mood: 7, word: 'calm' }] };
  show(inPhase('check_in', state));
  expect(screen.getByText(/How we arrive/)).toBeTruthy();
  expect(document.querySelector('.arrivals')?.textContent).toBe('Ada Quill · 7 · calm');
});

test('a check-out asks three things and says who sees them', () => {
  const room = inPhase('check_out');
  const ask = vi.spyOn(room.client, 'ask').mockReturnValue('');
  show(room);
  press('Check out');
  expect(screen.getByText(/sees the group’s average, never your answers/)).toBeTruthy();
  const done = screen.getByRole<HTMLButtonElement>('button', { name: 'Done', hidden: true });
  for (const choice of screen.getAllByLabelText('Mostly')) fireEvent.click(choice);
  expect(done.disabled).toBe(false);
  press('Done');
  expect(ask).toHaveBeenCalledWith({
    type: 'checkout.give',
    heard: 3,
    understood: 3,
    hopeful: 3,
  });
});

test.each([
  ['another phase', inPhase('open_floor'), WREN_INSIDE],
  ['an observer', inPhase('check_in'), { ...WREN_INSIDE, role: 'observer' as const }],
])('nothing of it is asked in or of %s', (_, room, you) => {
  show(room, you);
  expect(screen.queryByRole('button', { name: 'Check in' })).toBeNull();
});
