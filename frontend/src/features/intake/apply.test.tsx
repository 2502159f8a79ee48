import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Refusal, serve, settled } from '../../api/server.fixtures';
import { LanguageProvider } from '../../ui/language';
import { ApplyScreen } from './ApplyScreen';
import { application } from './application.fixtures';

const WAY = { clinic: 'harbour', group: '0198c0de-0000-7000-8000-000000000000' };
const PAGE = `GET public/groups/${WAY.clinic}/${WAY.group}`;
const page = {
  clinic: { name: 'Harbour Clinic' },
  group: {
    id: WAY.group,
    name: 'Tuesday Circle',
    kind: 'support_group',
    description: 'For people who live with anxiety.',
    time_zone: 'America/New_York',
    start_time: '18:00',
    first_date: '2026-10-20',
    rrule: 'FREQ=WEEKLY',
    session_minutes: 90,
    facilitators: ['Ada Quill, LICSW', 'Tomás Rey'],
  },
  words: 'Come as you are.',
  screening: [{ key: 'phq-9', title: 'Nine questions', minutes: 3 }],
};

const show = async (routes: Parameters<typeof serve>[0] = {}) => {
  const server = serve({ [PAGE]: page, 'POST applications/start': null, ...routes });
  render(
    <LanguageProvider>
      <ApplyScreen way={WAY} />
    </LanguageProvider>,
  );
  await screen.findByRole('heading', { level: 1 });
  await settled();
  return server;
};
const askForCode = async () => {
  fireEvent.input(screen.getByLabelText('E-mail'), { target: { value: ' maria@example.org ' } });
  await settled();
  fireEvent.click(screen.getByRole('button', { name: 'Send me a code' }));
  await settled();
};
const giveCode = async (value: string) => {
  fireEvent.input(screen.getByLabelText('Code'), { target: { value } });
  await settled();
  fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
  await settled();
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});

test('the page says what the group is, when, by whom and what is asked', async () => {
  await show();
  for (const said of [
    'Harbour Clinic invites you to apply',
    'Come as you are.',
    /Every Tuesday, 6:00.PM \(New York time\)/,
    'Ada Quill, LICSW and Tomás Rey',
    'Nine questions: about 3 minutes',
    /You can stop at any time/,
  ])
    expect(screen.getByText(said)).toBeTruthy();
});

test('it is said in Spanish, and asked for in Spanish', async () => {
  localStorage.setItem('language', 'es');
  await show();
  expect(screen.getByText(/Cada martes/)).toBeTruthy();
  expect(screen.getByText(/Puede dejarlo en cualquier momento/)).toBeTruthy();
});

test('an e-mail, a code, and one is in', async () => {
  const { bodies } = await show({ 'POST applications/enter': application() });
  await askForCode();
  const start = { ...WAY, email: 'maria@example.org', language: 'en' };
  expect(bodies('POST applications/start')).toEqual([start]);
  await giveCode('12 34 56');
  expect(bodies('POST applications/enter')).toEqual([{ ...start, code: '123456' }]);
  await vi.waitFor(() => expect(window.location.pathname).toBe('/application'));
});

test('a wrong code is said at the field; another can be asked for', async () => {
  const { bodies } = await show({ 'POST applications/enter': () => new Refusal(401, 'bad_code') });
  await askForCode();
  await giveCode('000000');
  expect(screen.getByText(/not right, or it is too old/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Send a new code' }));
  await settled();
  expect(screen.getByText(/new code is on its way/)).toBeTruthy();
  expect(bodies('POST applications/start')).toHaveLength(2);
});

test('a page that is not open says so without saying why', async () => {
  await show({ [PAGE]: () => new Refusal(404, 'not_found') });
  expect(screen.getByText('This page is not open')).toBeTruthy();
});
