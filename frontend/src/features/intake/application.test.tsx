import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refusal, serve, settled } from '../../api/server.fixtures';
import { LanguageProvider } from '../../ui/language';
import { ApplicationScreen } from './ApplicationScreen';
import { application, questionnaire, whole } from './application.fixtures';
import { rememberWay } from './way';

const MINE = 'applications/current';
const WAY = { clinic: 'harbour', group: '0198c0de-0000-7000-8000-000000000000' };

const show = async (more: object = {}, routes: Parameters<typeof serve>[0] = {}) => {
  const server = serve({
    [`GET ${MINE}`]: application(more),
    [`PATCH ${MINE}`]: application(more),
    ...routes,
  });
  render(<ApplicationScreen />);
  await screen.findByRole('heading', { level: 1 });
  await settled();
  return server;
};
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settled();
};
const fill = async (label: string | RegExp, value: string) => {
  const field = screen.getByLabelText(label);
  fireEvent.input(field, { target: { value } });
  await settled();
  return field;
};
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

beforeEach(() => window.history.replaceState(null, '', '/application'));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  sessionStorage.clear();
  localStorage.clear();
  window.history.replaceState(null, '', '/');
});

test('stopping saves what stands in the field before the sign-in ends', async () => {
  const { line } = await show({}, { 'DELETE auth/session': null });
  await fill('Legal name', 'Maria Cruz');
  await press('Stop for now');
  await vi.waitFor(() => expect(heading()).not.toMatch(/Step 1/));
  const asked = line.asked.map(([what]) => what).filter((what) => !what.startsWith('GET'));
  expect(asked[0]).toBe(`PATCH ${MINE}`);
  expect(asked).toHaveLength(2);
});

test('the questionnaires go by the language that the screen speaks', async () => {
  localStorage.setItem('language', 'es');
  serve({ [`GET ${MINE}`]: application() });
  const asked = vi.spyOn(globalThis, 'fetch');
  render(
    <LanguageProvider>
      <ApplicationScreen />
    </LanguageProvider>,
  );
  await screen.findByRole('heading', { level: 1 });
  expect(asked.mock.calls.map(([request]) => (request as Request).url)).toEqual([
    expect.stringMatching(/applications\/current\?language=es$/),
  ]);
});

test('whoever is only asked a question reads it where there is room to answer', async () => {
  const decision = { kind: 'ask_more', message: 'What would help you most?' };
  await show({ status: 'more_asked', decision, details: whole(), missing: [], screenings: [] });
  await press('Go on');
  expect(heading()).toMatch(/What you hope for/);
  expect(screen.getByText('What would help you most?')).toBeTruthy();
});

test('leaving a field saves it, and only what is new', async () => {
  const { bodies } = await show();
  expect(heading()).toMatch(/Step 1 of 8.*About you/);
  fireEvent.focusOut(await fill('Legal name', 'Maria Cruz'));
  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(bodies(`PATCH ${MINE}`)).toEqual([{ legal_name: 'Maria Cruz' }]);
});

test('a refused field keeps the person on its step and says what is wrong', async () => {
  const wrong = new Refusal(400, 'bad_input', {
    legal_name: [{ message: 'Too long.', code: 'x' }],
  });
  await show({}, { [`PATCH ${MINE}`]: () => wrong });
  await fill('Legal name', 'M');
  await press('Next');
  expect(heading()).toMatch(/Step 1/);
  expect(screen.getByText('Too long.')).toBeTruthy();
  expect(screen.getByLabelText('Legal name').getAttribute('aria-invalid')).toBe('true');
});

test('without a line one goes on; the words stay here, that is said, and they go out later', async () => {
  const { line, bodies } = await show();
  line.up = false;
  await fill('Legal name', 'Maria Cruz');
  await press('Next');
  expect(heading()).toMatch(/Step 2/);
  expect(screen.getByText(/Not saved yet/)).toBeTruthy();
  line.up = true;
  window.dispatchEvent(new Event('online'));
  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(bodies(`PATCH ${MINE}`).at(-1)).toEqual({ legal_name: 'Maria Cruz' });
  expect(localStorage.length + sessionStorage.length).toBe(0);
});

test('back is the step before, with what was written', async () => {
  await show();
  await fill('Legal name', 'Maria Cruz');
  await press('Next');
  await press('Back');
  await vi.waitFor(() => expect(heading()).toMatch(/Step 1/));
  expect(screen.getByLabelText<HTMLInputElement>('Legal name').value).toBe('Maria Cruz');
});

test('a part of the emergency contact is saved with the whole of it', async () => {
  const { bodies } = await show({
    details: { ...whole(), emergency_contact: { name: 'Luz', phone: '', relation: '' } },
    missing: ['emergency_contact.phone'],
  });
  expect(heading()).toMatch(/Step 4/);
  fireEvent.focusOut(await fill('Their phone', '617'));
  await settled();
  const [sent] = bodies(`PATCH ${MINE}`);
  expect(sent).toEqual({ emergency_contact: { name: 'Luz', phone: '617', relation: '' } });
});

test.each([
  [{ missing: ['phone', 'screening:phq-9'] }, /Step 2/],
  [{ missing: ['screening:phq-9'] }, /Step 7/],
  [{ missing: [], screenings: [questionnaire({ status: 'complete' })] }, /Step 8/],
])('whoever comes back begins at the first thing that is missing: %o', async (more, step) => {
  await show({ details: whole(), ...more });
  expect(heading()).toMatch(step);
});

test('the last step names what is missing and leads there; only then it can be sent', async () => {
  await show({ details: whole(), missing: ['screening:phq-9'] });
  await press('Next');
  const send = await screen.findByRole<HTMLButtonElement>('button', {
    name: 'Send my application',
  });
  expect(send.disabled).toBe(true);
  await press('Nine questions');
  expect(heading()).toMatch(/Step 7/);
  expect(screen.getByRole('link', { name: /Answer/ }).getAttribute('href')).toBe('/form/s1');
});

test('what was sent has arrived, and help stands there for whom it concerns', async () => {
  const sent = application({ status: 'submitted', missing: [], help: { country: 'IE' } });
  const ready = { details: whole(), missing: [], screenings: [] };
  await show(ready, { [`POST ${MINE}/submit`]: sent });
  await press('Send my application');
  expect(await screen.findByText('Your application has arrived')).toBeTruthy();
  const [first] = screen.getAllByText(/In danger right now/);
  expect(first?.getAttribute('href')).toBe('tel:112');
});

test.each([
  ['offered', 'There is a place for you'],
  ['waitlisted', 'You are on the waiting list'],
  ['referred', 'The clinic suggests another way'],
])('%s is told with what the clinic wrote', async (status, said) => {
  await show({ status, decision: { kind: 'x', message: 'Dear Maria, read this.' } });
  expect(heading()).toBe(said);
  expect(screen.getByText('Dear Maria, read this.')).toBeTruthy();
});

test('where more is asked, the message comes first, and then the way on', async () => {
  const decision = { kind: 'ask_more', message: 'One more form, please.' };
  await show({ status: 'more_asked', decision, details: whole(), missing: ['screening:phq-9'] });
  expect(screen.getByText('One more form, please.')).toBeTruthy();
  await press('Go on');
  expect(heading()).toMatch(/Step 7/);
});

test('taking it back asks first', async () => {
  const { bodies } = await show({ status: 'submitted' }, { [`DELETE ${MINE}`]: null });
  await press('Take my application back');
  expect(bodies(`DELETE ${MINE}`)).toEqual([]);
  await press('Take it back');
  expect(await screen.findByText('You took your application back')).toBeTruthy();
});

test('after a long break the same e-mail opens it again, and no word is lost', async () => {
  let known = false;
  rememberWay(WAY);
  const { bodies } = await show(
    {},
    {
      [`PATCH ${MINE}`]: () => (known ? application() : new Refusal(401, 'not_signed_in')),
      'POST applications/start': null,
      'POST applications/enter': () => {
        known = true;
        return application();
      },
    },
  );
  await fill('Legal name', 'Maria Cruz');
  await press('Next');
  expect(await screen.findByText(/Nothing is lost/)).toBeTruthy();
  await fill('E-mail', 'maria@example.org');
  await press('Send me a code');
  await fill('Code', '123 456');
  await press('Go on');
  await screen.findByText('Saved');
  expect(bodies(`PATCH ${MINE}`).at(-1)).toMatchObject({ legal_name: 'Maria Cruz' });
  const [asked] = bodies('POST applications/enter');
  expect(asked).toMatchObject({ ...WAY, email: 'maria@example.org', code: '123456' });
});

test('on a device that does not know the group, it is said how to go on', async () => {
  await show({}, { [`GET ${MINE}`]: () => new Refusal(404, 'no_application') });
  expect(screen.getByText(/open the address of the group’s page/)).toBeTruthy();
});

test('a letter’s link names the group behind the #, and nothing of it stays in the address', async () => {
  window.history.replaceState(null, '', `/application#/apply/${WAY.clinic}/${WAY.group}`);
  await show({}, { [`GET ${MINE}`]: () => new Refusal(401, 'not_signed_in') });
  expect(screen.getByLabelText('E-mail')).toBeTruthy();
  expect(window.location.hash).toBe('');
});
