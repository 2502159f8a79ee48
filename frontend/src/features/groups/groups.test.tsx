import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { MyGroups } from './MyGroups';
import { rhythm } from './rhythm';

const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const allowed = { allowed: true, reason: '' };

const group = (status: string, more: object = {}) => ({
  id: 'g1',
  name: 'Tuesday Circle',
  facilitator: { id: 'a', display_name: 'Ada' },
  co_facilitators: [],
  ground_rules: '',
  rrule: 'FREQ=WEEKLY',
  first_date: '2026-11-24',
  session_minutes: 90,
  next_session: null,
  my_place: { id: 'p1', status, abilities: {} },
  ...more,
});
const session = (status: string, hours = 1, enter: object = allowed) => ({
  id: 's1',
  group: { id: 'g1' },
  status,
  starts_at: at(hours),
  ends_at: at(hours + 1.5),
  time_zone: 'UTC',
  abilities: { enter },
});

let groups: object[] = [];
let sessions: object[] = [];
let reachable = true;

const come = (...given: [groups: object[], sessions: object[]]) => {
  [groups, sessions] = given;
  reachable = true;
  vi.stubGlobal('fetch', async (request: Request) => {
    if (!reachable) throw new TypeError('Failed to fetch');
    const results = request.url.includes('/sessions') ? sessions : groups;
    return new Response(JSON.stringify({ results }));
  });
  return render(<MyGroups />);
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('an offer shows when the group meets, and no way in yet', async () => {
  const shut = { allowed: false, reason: '' };
  come([group('offered')], [session('scheduled', 1, shut), session('scheduled', 169, shut)]);
  expect(await screen.findByText('Next session')).toBeTruthy();
  expect(screen.getByText('Meets every Tuesday, 90 minutes each time.')).toBeTruthy();
  expect(screen.getByText('Later sessions')).toBeTruthy();
  expect(screen.getByText(/once you have taken the place/)).toBeTruthy();
  expect(screen.queryByText('Enter the room')).toBeNull();
});

test('where only the next date is known, that is shown', async () => {
  come([group('offered', { next_session: { id: 's1', starts_at: at(2) } })], []);
  expect(await screen.findByText('Next session')).toBeTruthy();
  expect(screen.queryByText(/No session is planned/)).toBeNull();
});

test('who waits for a place reads the name of the group and that they wait', async () => {
  come([group('waitlisted')], []);
  expect(await screen.findByText(/You are on the waiting list/)).toBeTruthy();
  expect(screen.getByText('Tuesday Circle')).toBeTruthy();
  expect(screen.queryByText(/No session is planned/)).toBeNull();
  expect(screen.queryByText('Who is in this group')).toBeNull();
});

test('who comes back to the page does not find a closed session happening now', async () => {
  come([group('active')], [session('live', 0)]);
  expect(await screen.findByText('Happening now')).toBeTruthy();
  sessions = [session('closed', 0)];
  act(() => void window.dispatchEvent(new Event('focus')));
  await vi.waitFor(() => expect(screen.queryByText('Happening now')).toBeNull());
});

test('without a line there is a way to try again, and it mends itself once the line is back', async () => {
  come([group('active')], []);
  await screen.findByText('Tuesday Circle');
  reachable = false;
  act(() => void window.dispatchEvent(new Event('focus')));
  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(screen.getByText(/We cannot reach Holdspace/)).toBeTruthy();
  reachable = true;
  act(() => void window.dispatchEvent(new Event('online')));
  await vi.waitFor(() => expect(screen.queryByText(/cannot reach/)).toBeNull());
});

test.each([
  ['FREQ=WEEKLY', 'every Tuesday', 'cada martes'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'every 2 weeks on Monday', 'cada 2 semanas, el lunes'],
  ['FREQ=WEEKLY;BYDAY=TU,TH', 'every Tuesday and Thursday', 'cada martes y jueves'],
  ['FREQ=DAILY', 'every day', 'cada día'],
  ['FREQ=MONTHLY;BYDAY=1TU', 'every month', 'cada mes'],
  ['', '', ''],
])('the rule %s is said in words', (rrule, en, es) => {
  const rule = { rrule, first_date: '2026-11-24' };
  expect([rhythm(rule, 'en'), rhythm(rule, 'es')]).toEqual([en, es]);
});
