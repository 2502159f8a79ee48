import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { json, serve, show } from '../../desk.fixtures';
import { held, listener, Seat } from '../live.fixtures';
import { IncidentPane } from './IncidentPane';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const line = {
  id: 'i1',
  session: 's1',
  participant: { id: 'p', alias: 'Wren', legal_name: 'Ben' },
  opened: { by: 'Ada', at: '2026-11-22T18:40:00Z' },
  closed: null as null | { by: string; at: string },
  abilities: { write: { allowed: true, reason: '' } },
};
const empty = { what_happened: '', what_was_done: '', follow_up: '' };
const paused = {
  why: 'facilitator' as const,
  words: { en: 'We pause.' },
  since: '2026-11-22T18:40:00Z',
  about: 'wren',
  incident: 'i1',
};
const pane = (heard = listener()) =>
  show(
    <Seat room={held({ paused })} heard={heard}>
      <IncidentPane shown />
    </Seat>,
  );

function Switch({ seat }: { readonly seat: (shown: boolean) => ReactNode }) {
  const [shown, setShown] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setShown(!shown)}>
        {shown ? 'Away' : 'Back'}
      </button>
      {seat(shown)}
    </>
  );
}

test('a record that is not in front is not read: reading is on the trail', () => {
  const asked = serve(() => json([]));
  show(
    <Seat room={held({ paused })}>
      <IncidentPane shown={false} />
    </Seat>,
  );
  expect(asked).toEqual([]);
});

test('it is saved when one leaves a field, and closed once each part says something', async () => {
  const asked = serve(({ line: asks }) => {
    if (asks.endsWith('/incidents')) return json([line]);
    return json({ ...line, ...empty });
  });
  pane();
  const happened = await screen.findByLabelText('What happened');
  const close = screen.getByRole('button', { name: 'Close the record' });
  fireEvent.change(happened, { target: { value: 'Wren left in tears.' } });
  fireEvent.blur(happened);
  expect(await screen.findByText(/Saved, encrypted/)).toBeTruthy();
  const saved = asked.find(({ line: asks }) => asks.startsWith('PATCH'));
  expect(saved?.body).toEqual({ what_happened: 'Wren left in tears.' });
  expect(close.hasAttribute('disabled')).toBe(true);
  fireEvent.change(screen.getByLabelText('What was done'), { target: { value: 'Called.' } });
  fireEvent.change(screen.getByLabelText('What follows'), { target: { value: 'Call again.' } });
  fireEvent.click(close);
  await waitFor(() =>
    expect(asked.find(({ line: asks }) => asks.endsWith('/close'))?.body).toMatchObject({
      follow_up: 'Call again.',
    }),
  );
});

test('before anything is written, nothing is said to be saved', async () => {
  serve(({ line: asks }) => json(asks.endsWith('/incidents') ? [line] : { ...line, ...empty }));
  pane();
  expect(await screen.findByText(/^Nothing written yet/)).toBeTruthy();
  expect(screen.queryByText(/Saved/)).toBeNull();
});

test('what was written is still there when the record comes to the front again', async () => {
  serve(({ line: asks }) => json(asks.endsWith('/incidents') ? [line] : { ...line, ...empty }));
  const seat = (shown: boolean) => (
    <Seat room={held({ paused })}>
      <IncidentPane shown={shown} />
    </Seat>
  );
  const again = show(<Switch seat={seat} />);
  const happened = await screen.findByLabelText('What happened');
  fireEvent.change(happened, { target: { value: 'Wren left in tears.' } });
  fireEvent.blur(happened);
  expect(await screen.findByText(/Saved, encrypted/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Away' }));
  expect(again.queryByLabelText('What happened')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Back' }));
  expect(await screen.findByDisplayValue('Wren left in tears.')).toBeTruthy();
});

test('a closed record is read, not written', async () => {
  const closed = { ...line, closed: { by: 'Ada', at: '2026-11-22T18:55:00Z' } };
  serve(({ line: asks }) => json(asks.endsWith('/incidents') ? [closed] : { ...closed, ...empty }));
  pane();
  expect(await screen.findAllByText('Nothing written.')).toHaveLength(3);
  expect(screen.queryByRole('button', { name: 'Close the record' })).toBeNull();
});

test('a rehearsal has no record, and none is asked for', () => {
  const asked = serve(() => json([], 404));
  show(
    <Seat room={held({ paused })} sessionId="rehearsal-1">
      <IncidentPane shown />
    </Seat>,
  );
  expect(screen.getByText(/A rehearsal has no incident record/)).toBeTruthy();
  expect(asked).toEqual([]);
});
