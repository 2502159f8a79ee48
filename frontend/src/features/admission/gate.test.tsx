import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { Fragment } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refusal, serve, settled } from '../../api/server.fixtures';
import { BeforeDoor } from './BeforeDoor';
import { Outside } from './Outside';

const met = (code: string, more: object = {}) => ({
  code,
  met: true,
  title: '',
  remedy: '',
  form: null,
  screening: null,
  ...more,
});
const unmet = (code: string, more: object = {}) => met(code, { met: false, ...more });
const gate = (...conditions: { met: boolean }[]) => ({
  open: conditions.every((one) => one.met),
  conditions,
});
const OPEN = gate(met('account_active'), met('not_checked_in'));
const BEFORE = {
  country: 'US',
  region: 'MA',
  address: '',
  phone: '617 555 0100',
  emergency_name: 'Luz',
  emergency_phone: '617 555 0101',
  private: null,
  mood: null,
  at: null,
};
const GATE = 'GET sessions/s1/gate';
const CHECK = 'PUT sessions/s1/check-in';
const may = (allowed: boolean) => ({ abilities: { enter: { allowed, reason: '' } } });

const show = async (routes: Parameters<typeof serve>[0]) => {
  const server = serve({
    'GET sessions/s1': may(true),
    'GET sessions/s1/check-in': { check_in: BEFORE, gate: OPEN },
    'GET my/forms': [],
    'GET my/screenings': [],
    'GET my/screenings/required': [],
    ...routes,
  });
  render(
    <BeforeDoor session="s1" frame={Fragment}>
      <p>The door</p>
    </BeforeDoor>,
  );
  await settled();
  await settled();
  return server;
};
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settled();
};
const choose = async (name: string) => {
  fireEvent.click(screen.getByRole('radio', { name }));
  await settled();
};

beforeEach(() => window.history.replaceState(null, '', '/session/s1'));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  window.history.replaceState(null, '', '/');
});

test('an open gate is the door at once', async () => {
  await show({ [GATE]: OPEN });
  expect(screen.getByText('The door')).toBeTruthy();
});

test('where there is nothing to enter, the door says why', async () => {
  const { line } = await show({ 'GET sessions/s1': may(false), [GATE]: gate(unmet('x')) });
  expect(screen.getByText('The door')).toBeTruthy();
  expect(line.asked.some(([what]) => what === GATE)).toBe(false);
});

test('where only the check-in is missing, it is asked at once, with what was said before', async () => {
  await show({ [GATE]: gate(unmet('not_checked_in')) });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Check in for today');
  expect(screen.getByLabelText<HTMLInputElement>('Your phone today').value).toBe('617 555 0100');
  expect(screen.getByLabelText<HTMLSelectElement>('State').value).toBe('MA');
});

test('where one is and how one is are of today: both must be said, and then the door opens', async () => {
  const { bodies } = await show({
    [GATE]: gate(unmet('not_checked_in')),
    [CHECK]: { check_in: BEFORE, gate: OPEN },
  });
  await press('Check in');
  expect(screen.getAllByRole('alert')).toHaveLength(2);
  expect(bodies(CHECK)).toEqual([]);
  await choose('Yes');
  await choose('7');
  await press('Check in');
  const { at: _at, ...before } = BEFORE;
  expect(bodies(CHECK)).toEqual([{ ...before, private: true, mood: 7 }]);
  expect(await screen.findByText('The door')).toBeTruthy();
});

test('what the server does not take of a check-in stands at its field', async () => {
  const region = [{ message: 'In the words of the server.', code: 'place' }];
  await show({
    [GATE]: gate(unmet('not_checked_in')),
    [CHECK]: () => new Refusal(400, 'bad_input', { region }),
  });
  await choose('Yes');
  await choose('7');
  await press('Check in');
  expect(screen.getByText(/in the United States your state/)).toBeTruthy();
});

test('everything that is asked is listed, what is left first, each with the way there', async () => {
  await show({
    [GATE]: gate(
      met('account_active'),
      unmet('form_unsigned', { title: 'A form', form: { id: 'f', version: 'v1', group: 'g1' } }),
      unmet('screening_unreviewed', { screening: { key: 'phq-9', id: 'r1' } }),
      unmet('place_not_private'),
    ),
    'GET my/screenings': [{ id: 'r1', title: 'Nine questions', status: 'open' }],
  });
  await screen.findByText('Nine questions');
  const items = screen.getAllByRole('listitem').map((one) => one.textContent);
  expect(items[0]).toMatch(/Still to do.*A form/);
  expect(items.at(-1)).toMatch(/In place.*Your account is open/);
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(links).toContain('/sign/v1?group=g1&session=s1');
  expect(links).toContain('/form/r1?session=s1');
  expect(screen.getByRole('button', { name: 'Change my check-in' })).toBeTruthy();
});

test('what waits for a clinician says so and asks nothing of the person', async () => {
  await show({
    [GATE]: gate(unmet('screening_unreviewed', { screening: { key: 'phq-9', id: 'r1' } })),
    'GET my/screenings': [{ id: 'r1', title: 'Nine questions', status: 'complete' }],
  });
  expect(await screen.findByText(/A clinician still has to look/)).toBeTruthy();
  expect(screen.getByText('Waiting for the clinic')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Answer the questions' })).toBeNull();
});

test('questions that nobody sent are named, and taken up from here', async () => {
  const { bodies } = await show({
    [GATE]: gate(unmet('screening_unreviewed', { screening: { key: 'gad-7', id: null } })),
    'GET my/screenings/required': [{ key: 'gad-7', title: 'Seven questions', total: 7 }],
    'POST my/screenings': { id: 'r2', status: 'open' },
  });
  expect(await screen.findByText('Seven questions')).toBeTruthy();
  expect(screen.getByText('Still to do')).toBeTruthy();
  await press('Answer the questions · Seven questions');
  expect(bodies('POST my/screenings')).toEqual([{ instrument: 'gad-7' }]);
  expect(window.location.pathname + window.location.search).toBe('/form/r2?session=s1');
});

test('who has to wait for a talk finds help on the page', async () => {
  await show({ [GATE]: gate(unmet('flag_open')) });
  expect(screen.getByText(/people are here for you/)).toBeTruthy();
  expect(screen.getAllByRole('link', { name: /988/ }).length).toBeGreaterThan(0);
});

test('a code that this client does not know is told in the server’s words', async () => {
  await show({ [GATE]: gate(unmet('full_moon', { title: 'The moon', remedy: 'Wait a night.' })) });
  expect(screen.getByText('The moon')).toBeTruthy();
  expect(screen.getByText('Wait a night.')).toBeTruthy();
});

test('it looks again every ten seconds and when one comes back, and opens by itself', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  let now = gate(unmet('flag_open'));
  const { line } = await show({ [GATE]: () => now });
  const looks = () => line.asked.filter(([what]) => what === GATE).length;
  const before = looks();
  act(() => void window.dispatchEvent(new Event('focus')));
  await vi.waitFor(() => expect(looks()).toBe(before + 1));
  now = OPEN;
  await vi.advanceTimersByTimeAsync(10_000);
  await vi.waitFor(() => expect(screen.getByText('The door')).toBeTruthy());
  const last = looks();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(looks()).toBe(last);
});

test('what was typed into the check-in stays, whatever else comes to be asked meanwhile', async () => {
  let now = gate(unmet('not_checked_in'));
  await show({ [GATE]: () => now });
  const phone = screen.getByLabelText<HTMLInputElement>('Your phone today');
  fireEvent.input(phone, { target: { value: '617 555 0199' } });
  now = gate(unmet('not_checked_in'), unmet('form_outdated', { title: 'A form' }));
  act(() => void window.dispatchEvent(new Event('focus')));
  await settled();
  expect(screen.getByLabelText<HTMLInputElement>('Your phone today').value).toBe('617 555 0199');
});

test('who is cut off inside reads why, without blame, and comes back once it is open', async () => {
  let now = gate(unmet('form_withdrawn', { title: 'A form' }));
  serve({
    [GATE]: () => now,
    'GET my/forms': [],
    'GET my/screenings': [],
    'GET my/screenings/required': [],
  });
  const back = vi.fn();
  render(<Outside session="s1" why="consent_withdrawn" onReturn={back} />);
  expect(await screen.findByText(/You took back your yes/)).toBeTruthy();
  now = OPEN;
  await press('Look again');
  await press('Go to the door');
  expect(back).toHaveBeenCalledOnce();
});
