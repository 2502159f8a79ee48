import { expect, test } from 'vitest';
import type { Arrival } from '../shapes';
import { byNeed, checkInWords, countWords, keptBy } from './arriving';
import { missing } from './words';

const checkIn = {
  country: 'US',
  region: 'MA',
  address: '',
  phone: '',
  emergency_name: '',
  emergency_phone: '',
  private: true,
  mood: 6,
  at: '2026-11-22T18:20:00Z',
};
const unmet = (code: string) => ({ code, title: '', remedy: '', screening: null });
const arrival = (alias: string, open: boolean, here = true): Arrival => ({
  key: alias,
  participant: alias,
  alias,
  legal_name: alias,
  check_in: here ? checkIn : null,
  gate: { open, unmet: open ? [] : [unmet(here ? 'place_not_private' : 'not_checked_in')] },
});

test('whoever cannot come in stands first, whoever has not come yet before the ready', () => {
  const all = [
    arrival('Wren', true),
    arrival('Kit', false, false),
    arrival('Sam', false),
    arrival('Juno', true),
  ];
  expect(byNeed(all).map(({ alias }) => alias)).toEqual(['Sam', 'Kit', 'Juno', 'Wren']);
  expect(countWords(all)).toBe('2 of 4 ready');
});

test('before somebody has come, only what is missing beside the check-in keeps them out', () => {
  const kit = arrival('Kit', false, false);
  expect(keptBy(kit)).toEqual([]);
  const early = { ...kit, gate: { open: false, unmet: [unmet('form_unsigned')] } };
  expect(keptBy(early)).toHaveLength(1);
  expect(byNeed([kit, early])).toEqual([early, kit]);
});

test('a check-in is said in one breath', () => {
  expect(checkInWords(checkIn)).toBe('in United States, MA · private · feels 6 of 10');
  expect(checkInWords({ ...checkIn, private: false, mood: 0 })).toMatch(/not private · feels 0/);
});

test('what is missing is said once, also where several forms are', () => {
  expect(missing(['form_unsigned', 'form_unsigned', 'flag_open'])).toBe(
    'a form is not signed and a risk flag is open',
  );
  expect(missing([])).toBe('something is missing');
});
