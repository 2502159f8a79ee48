import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { serve } from '../../api/server.fixtures';
import { LanguageProvider } from '../../ui/language';
import { ToDo } from './ToDo';

const NEAR = [{ id: 's1', group: 'Tuesday Circle' }];
const form = (state: string, more: object = {}) => ({
  form: { id: 'f1', kind: 'member_pledge', title: 'Our promise' },
  group: { id: 'g1', name: 'Tuesday Circle' },
  state,
  code: 'pledge_reopened',
  due_at: null,
  version: { id: 'v1', number: 1, languages: ['en'] },
  signature: null,
  ...more,
});
const asked = { id: 'r1', key: 'phq-9', title: 'Nine questions', due_at: '2026-12-01', total: 9 };
const gate = (met: boolean) => ({ open: met, conditions: [{ code: 'not_checked_in', met }] });

const show = (
  forms: object[],
  screenings: object[],
  checkedIn: boolean,
  required: object[] = [],
) => {
  const server = serve({
    'GET my/forms': forms,
    'GET my/screenings': screenings,
    'GET my/screenings/required': required,
    'POST my/screenings': { ...asked, id: 'r2' },
    'GET sessions/s1/gate': gate(checkedIn),
  });
  render(
    <LanguageProvider>
      <ToDo near={NEAR} />
    </LanguageProvider>,
  );
  return server;
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
  window.history.replaceState(null, '', '/');
});

test('each thing that is left stands there with the way to it', async () => {
  show([form('to_sign')], [{ ...asked, status: 'open', answered: 3 }], false);
  expect(await screen.findByText('Our promise')).toBeTruthy();
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(links).toEqual(['/sign/v1?group=g1', '/form/r1', '/session/s1']);
  expect(screen.getByText(/Somebody new comes/)).toBeTruthy();
  expect(screen.getByText(/3 of 9 answered · until Tuesday, December 1/)).toBeTruthy();
});

test('what a group asks for and nobody sent is taken up from here', async () => {
  const { bodies } = show([], [], true, [{ key: 'gad-7', title: 'Seven questions', total: 7 }]);
  expect(await screen.findByText('Seven questions')).toBeTruthy();
  expect(screen.queryByText(/There is nothing for you to do now/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /Answer · Seven questions/ }));
  await vi.waitFor(() => expect(window.location.pathname).toBe('/form/r2'));
  expect(bodies('POST my/screenings')).toEqual([{ instrument: 'gad-7' }]);
});

test('where nothing is left, it says so calmly', async () => {
  show([form('signed')], [{ ...asked, status: 'complete', answered: 9 }], true);
  expect(await screen.findByText(/There is nothing for you to do now/)).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
});

test('in Spanish too', async () => {
  localStorage.setItem('language', 'es');
  show([form('to_renew', { code: null })], [], true);
  expect(await screen.findByText('Antes de su próxima sesión')).toBeTruthy();
  expect(screen.getByRole('link', { name: /Leer y firmar/ })).toBeTruthy();
});
