import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Call } from '../../../room/protocol';
import { json, serve, show } from '../../desk.fixtures';
import { ConfirmDialog } from '../../ui/dialogs';
import { AboveDialogs } from '../../ui/Modal';
import { held, listener, Seat } from '../live.fixtures';
import { HelpAbove } from './HelpAbove';
import { HelpCalls } from './HelpCalls';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const call = { key: 'wren', at: '2026-11-22T18:40:00Z', by: null };
const arrival = (country: string) => ({
  key: 'wren',
  participant: 'p',
  alias: 'Wren',
  legal_name: 'Ben Okafor',
  check_in: {
    country,
    region: '',
    address: '12 Mill Lane',
    phone: '+1 617 555 0101',
    emergency_name: 'Nell Okafor',
    emergency_phone: '+1 617 555 0102',
    private: true,
    mood: 3,
    at: '2026-11-22T18:20:00Z',
  },
  gate: { open: true, unmet: [] },
});
const calls = (by: string | null = null, heard = listener()) =>
  show(
    <Seat room={held({ help: [{ ...call, by }] })} heard={heard}>
      <HelpCalls />
    </Seat>,
  );

test('a call for help says where they are, whom to call, and the lines of that country', async () => {
  serve(() => json([arrival('GB')]));
  calls();
  expect(screen.getByRole('alert')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Wren asks for help' })).toBeTruthy();
  expect(await screen.findByText('12 Mill Lane, United Kingdom')).toBeTruthy();
  expect(screen.getByRole('link', { name: '+1 617 555 0102' })).toBeTruthy();
  expect(screen.getByText(/Samaritans/)).toBeTruthy();
  expect(screen.getByRole('link', { name: '999' })).toBeTruthy();
});

test('where the country has no lines on file, none of another country is shown', async () => {
  serve(() => json([arrival('ZZ')]));
  calls();
  expect(await screen.findByText(/None on file/)).toBeTruthy();
  expect(screen.queryByText(/988/)).toBeNull();
});

test('coming says so, and opens the private words', () => {
  serve(() => json([]));
  const heard = listener();
  calls(null, heard);
  expect(screen.queryByRole('button', { name: 'Put away' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'I’m coming' }));
  expect(heard.asked).toEqual([{ type: 'help.come', member: 'wren' }]);
  expect(heard.shown).toEqual([['words', 'wren']]);
});

test('once somebody is with them, it can be put away for all, and they are told', () => {
  serve(() => json([]));
  const heard = listener();
  calls('ada', heard);
  expect(screen.getByText(/You are with them. Once you put this away, they are told/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Put away' }));
  expect(heard.asked).toEqual([{ type: 'help.close', member: 'wren' }]);
  cleanup();
  show(
    <Seat room={held({ help: [{ ...call, by: 'ada', closed: true }] })}>
      <HelpCalls />
    </Seat>,
  );
  expect(screen.queryByRole('heading')).toBeNull();
});

const dialog = (help: readonly Call[], heard = listener(), onClose = () => {}) =>
  show(
    <Seat room={held({ help })} heard={heard}>
      <AboveDialogs.Provider value={HelpAbove}>
        <ConfirmDialog opened onClose={onClose} title="Sure?" confirm="Yes" onConfirm={() => {}} />
      </AboveDialogs.Provider>
    </Seat>,
  );

test('while a dialog is open, a call stands and sounds in it, and can be answered from there', async () => {
  const heard = listener();
  const onClose = vi.fn();
  dialog([call], heard, onClose);
  const open = within(await screen.findByRole('dialog'));
  expect(open.getByRole('alert').textContent).toMatch(/Wren asks for help/);
  fireEvent.click(open.getByRole('button', { name: 'I’m coming' }));
  expect(heard.asked).toEqual([{ type: 'help.come', member: 'wren' }]);
  expect(heard.shown).toEqual([['words', 'wren']]);
  expect(onClose).toHaveBeenCalledOnce();
});

test('a dialog says nothing of a call that somebody has gone to', async () => {
  dialog([{ ...call, by: 'ada' }]);
  expect((await screen.findByRole('alert')).textContent).toBe('');
});
