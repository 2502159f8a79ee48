import { cleanup, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Paused } from '../../../room/protocol';
import { json, serve, show } from '../../desk.fixtures';
import { type Heard, held, listener, Seat } from '../live.fixtures';
import { PauseBanner } from './PauseBanner';
import { endPause } from './pausing';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const session = {
  id: 's1',
  group: 'Tuesday Circle',
  number: 9,
  starts_at: '2026-11-22T18:30:00Z',
  ends_at: '2026-11-22T20:00:00Z',
  time_zone: 'UTC',
};
const begun: Paused = {
  why: 'facilitator',
  words: { en: 'We pause.' },
  since: '2026-11-22T18:40:00Z',
  about: null,
  incident: 'i1',
  written_up: false,
};
const written: Paused = { ...begun, written_up: true };
const resume = () => screen.queryByRole('button', { name: 'Resume the room' });

function banner(paused: Paused, heard: Heard = listener(), sessionId = 's1') {
  show(
    <Seat room={held({ session, paused })} heard={heard} sessionId={sessionId}>
      <PauseBanner />
    </Seat>,
  );
}

test('while the record is open, the banner says what has to happen first', () => {
  const heard = listener();
  banner(begun, heard);
  expect(screen.getByText(/^To go on: write what happened/)).toBeTruthy();
  expect(resume()).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Write the record' }));
  expect(heard.shown).toEqual([['incident']]);
});

test('once the record is closed, the room goes on or ends from the banner', async () => {
  serve(() => json({ state: { checkouts_due: { here: 3, due: 2 } } }));
  const heard = listener();
  banner(written, heard);
  fireEvent.click(resume() as HTMLElement);
  fireEvent.click(screen.getByRole('button', { name: 'End the session' }));
  expect(await screen.findByText(/2 of the 3 members here have not said/)).toBeTruthy();
  fireEvent.click(screen.getAllByRole('button', { name: 'End the session' }).at(-1) as HTMLElement);
  expect(heard.asked).toEqual([endPause('resume'), endPause('end')]);
});

test('a rehearsal sends nobody to a record, and its pause can be ended', () => {
  banner(begun, listener(), 'rehearsal-1');
  expect(screen.getByText(/after ten seconds it counts as written/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Write the record' })).toBeNull();
  expect(resume()).toBeNull();
  cleanup();
  const heard = listener();
  banner(written, heard, 'rehearsal-1');
  fireEvent.click(resume() as HTMLElement);
  expect(heard.asked).toEqual([endPause('resume')]);
});

test('a room that paused itself is resumed at once', () => {
  banner({ why: 'unheld', words: { en: 'We wait.' }, since: begun.since });
  expect(screen.getByText(/Nobody was here to hold it/)).toBeTruthy();
  expect(resume()).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'End the session' })).toBeNull();
});

test('who only watches is told nothing of a record', () => {
  banner({ why: 'facilitator', words: { en: 'We pause.' }, since: begun.since });
  expect(screen.getByText(/The room is paused since/)).toBeTruthy();
  expect(screen.queryByText(/record/)).toBeNull();
});

const STEPS: readonly (Paused | null)[] = [null, begun, written, null];

function Walk() {
  const [at, setAt] = useState(0);
  const room = held({ session, paused: STEPS[at] ?? null });
  const on = (name: string) => (
    <button key={name} type="button" onClick={() => setAt(at + 1)}>
      {name}
    </button>
  );
  return (
    <Seat room={room}>
      {at === 0 && on('Pause')}
      <PauseBanner />
      {at === 1 && on('Close')}
      {at === 2 && on('Go on')}
      <input id="composer" aria-label="Message" />
    </Seat>
  );
}

const press = (name: string) => {
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
};

test('whoever pauses and resumes keeps their place on the screen', () => {
  show(<Walk />);
  press('Pause');
  expect(document.activeElement?.textContent).toMatch(/^The room is paused since/);
  press('Close');
  expect(document.activeElement?.textContent).toMatch(/^The room is paused since/);
  press('Go on');
  expect(document.activeElement?.id).toBe('composer');
});

test('whoever writes while the room is paused goes on writing', () => {
  show(<Walk />);
  screen.getByLabelText('Message').focus();
  fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
  expect(document.activeElement?.id).toBe('composer');
});
