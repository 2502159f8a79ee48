import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refusal, serve, settled } from '../../api/server.fixtures';
import { FormScreen } from './FormScreen';

const often = [
  { value: 0, label: 'Not at all' },
  { value: 1, label: 'Several days' },
];
const item = (id: string, text: string, ask_if: object | null = null) => ({
  id,
  text,
  options: often,
  optional: false,
  ask_if,
});
const form = (more: object = {}) => ({
  id: 'r1',
  key: 'two',
  title: 'Two questions',
  intro: 'How often?',
  language: 'en',
  translation: 'official',
  items: [
    item('a', 'Little sleep'),
    item('b', 'Dark thoughts'),
    item('c', 'How hard?', { any_of: ['a', 'b'], at_least: 1 }),
  ],
  source: 'S',
  licence: 'L',
  attribution: 'A',
  answers: { a: null, b: null, c: null },
  status: 'open',
  ...more,
});
const ONE = 'my/screenings/r1';
const SAVED = { id: 'r1', status: 'open', help: null };
const CALLS = { ...SAVED, help: { country: 'GB' } };
const SENT = { status: 'complete', help: null };

const show = async (given: object = {}, routes: Parameters<typeof serve>[0] = {}) => {
  const server = serve({
    [`GET ${ONE}`]: form(given),
    [`PATCH ${ONE}`]: SAVED,
    [`POST ${ONE}/complete`]: SENT,
    ...routes,
  });
  const closed = (again: () => void) => (
    <button type="button" onClick={again}>
      Show who you are
    </button>
  );
  render(<FormScreen id="r1" next="/home" closed={closed} />);
  await screen.findByRole('heading', { level: 1 });
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
const heading = () => screen.getByRole('heading', { level: 1 });

beforeEach(() => window.history.replaceState(null, '', '/form/r1'));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  window.history.replaceState(null, '', '/');
});

test('one question a screen: its heading takes the focus and says how far one is', async () => {
  await show();
  expect(screen.getByText(/up to 3 questions/)).toBeTruthy();
  await press('Start');
  expect(heading().textContent).toMatch(/Question 1 of 2.*How often\?.*Little sleep/);
  expect(document.activeElement).toBe(heading());
  expect(screen.getByRole('group').contains(heading())).toBe(true);
});

test('each answer is saved as it is given, and going on is another act', async () => {
  const { bodies } = await show();
  await press('Start');
  await choose('Not at all');
  await screen.findByText('Saved');
  expect(bodies(`PATCH ${ONE}`)).toEqual([{ answers: { a: 0 } }]);
  expect(heading().textContent).toMatch(/Little sleep/);
  await press('Next');
  expect(heading().textContent).toMatch(/Question 2 of 2.*Dark thoughts/);
});

test('what the arrow keys only pass is not given as an answer; what they end on is', async () => {
  const { bodies } = await show();
  await press('Start');
  for (const name of ['Several days', 'I’d rather not answer', 'Not at all']) {
    fireEvent.keyDown(screen.getByRole('radio', { name }), { key: 'ArrowDown' });
    await choose(name);
  }
  expect(bodies(`PATCH ${ONE}`)).toEqual([]);
  await press('Next');
  expect(bodies(`PATCH ${ONE}`)).toEqual([{ answers: { a: 0 } }]);
});

test('without an answer one is asked for one; not to answer is one', async () => {
  const { bodies } = await show();
  await press('Start');
  await press('Next');
  expect(screen.getByRole('alert').textContent).toMatch(/rather not answer/);
  await choose('I’d rather not answer');
  await press('Next');
  expect(heading().textContent).toMatch(/Dark thoughts/);
  expect(bodies(`PATCH ${ONE}`)).toEqual([{ answers: { a: null } }]);
});

test('Enter in a choice goes on, as in any form', async () => {
  await show();
  await press('Start');
  await choose('Not at all');
  fireEvent.submit(
    screen.getByRole('radio', { name: 'Not at all' }).closest('form') as HTMLElement,
  );
  await settled();
  expect(heading().textContent).toMatch(/Dark thoughts/);
});

test('a question that depends on others comes once they ask for it', async () => {
  await show();
  await press('Start');
  await choose('Several days');
  expect(heading().textContent).toMatch(/Question 1 of 3/);
  await press('Next');
  await choose('Not at all');
  await press('Next');
  expect(heading().textContent).toMatch(/Question 3 of 3.*How hard/);
  expect(heading().textContent).not.toMatch(/How often/);
});

test('whoever comes back goes on after their last answer, and what they chose stands', async () => {
  await show({ answers: { a: 0, b: null, c: null } });
  expect(heading().textContent).toMatch(/Question 2 of 2/);
  await press('Back');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Not at all' }).checked).toBe(true);
});

test('at the end it says what has no answer, and it can be sent like that', async () => {
  const { bodies } = await show({ answers: { a: null, b: 0, c: null } });
  expect(screen.getByText(/One question has no answer/)).toBeTruthy();
  await press('Send my answers');
  expect(await screen.findByText(/Your answers are sent/)).toBeTruthy();
  expect(screen.getByText(/A clinician will look at what you wrote/)).toBeTruthy();
  expect(screen.queryByText(/Call 988/)).toBeNull();
  expect(bodies(`POST ${ONE}/complete`)).toHaveLength(1);
});

test('where an answer asks for help, the very next screen has it, for the place the person named', async () => {
  const help = { status: 'complete', help: { country: 'GB' } };
  await show({ answers: { a: 0, b: 0, c: null } }, { [`POST ${ONE}/complete`]: help });
  await press('Send my answers');
  expect(await screen.findByText('Thank you for telling us')).toBeTruthy();
  const [first] = screen.getAllByRole('link', { name: /^Call/ });
  expect(first?.getAttribute('href')).toBe('tel:116123');
  await vi.waitFor(() => expect(document.activeElement).toBe(heading()));
  expect(screen.getByRole('link', { name: 'Continue' }).getAttribute('href')).toBe('/home');
});

const dark =
  (given: object) =>
  ({ answers }: { answers: { b?: number } }) =>
    answers.b ? given : SAVED;

test('an answer that asks for help: the help is the very next screen, and the questions go on after it', async () => {
  const save = dark(CALLS) as (body: unknown) => unknown;
  await show({ answers: { a: 0, b: null, c: null } }, { [`PATCH ${ONE}`]: save });
  await choose('Several days');
  expect(heading().textContent).toMatch(/Dark thoughts/);
  await press('Next');
  expect(heading().textContent).toBe('Thank you for telling us');
  await vi.waitFor(() => expect(document.activeElement).toBe(heading()));
  const [first] = screen.getAllByRole('link', { name: /^Call/ });
  expect(first?.getAttribute('href')).toBe('tel:116123');
  expect(screen.getByRole('link', { name: 'Stop here' }).getAttribute('href')).toBe('/home');
  await press('Back');
  expect(heading().textContent).toMatch(/Dark thoughts/);
  await press('Next');
  expect(heading().textContent).toMatch(/How hard/);
});

test('the way on from the help is the next question, and Back leads to the help again', async () => {
  const save = dark(CALLS) as (body: unknown) => unknown;
  await show({ answers: { a: 0, b: null, c: null } }, { [`PATCH ${ONE}`]: save });
  await choose('Several days');
  await press('Next');
  await press('Go on with the questions');
  expect(heading().textContent).toMatch(/Question 3 of 3.*How hard/);
  expect(heading().textContent).not.toMatch(/How often/);
  await press('Back');
  expect(heading().textContent).toBe('Thank you for telling us');
});

test('who goes on before the answer is saved waits for what the server says to it', async () => {
  let said: (given: object) => void = () => undefined;
  const slow = new Promise<object>((done) => {
    said = done;
  });
  await show({ answers: { a: 0, b: null, c: null } }, { [`PATCH ${ONE}`]: () => slow });
  await choose('Several days');
  await press('Next');
  expect(heading().textContent).toMatch(/Dark thoughts/);
  expect(screen.getByRole('button', { name: 'Next' }).getAttribute('aria-busy')).toBe('true');
  said(CALLS);
  await screen.findByText('Thank you for telling us');
});

test('without a line nobody waits for help: it is offered with the answer that is not saved', async () => {
  const { line } = await show({ answers: { a: 0, b: null, c: null } }, { [`PATCH ${ONE}`]: CALLS });
  line.up = false;
  await choose('Several days');
  await press('Next');
  expect(heading().textContent).toMatch(/How hard/);
  expect(screen.getByText(/Nobody at your clinic can see this answer yet/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Get help now' })).toBeTruthy();
  line.up = true;
  window.dispatchEvent(new Event('online'));
  await screen.findByText('Saved');
  await choose('Not at all');
  await press('Next');
  expect(heading().textContent).toBe('Thank you for telling us');
});

test('without a line the answer stays, that is said, and nothing is sent in without it', async () => {
  const { line, bodies } = await show({ answers: { a: 0, b: null, c: null } });
  line.up = false;
  await choose('Not at all');
  expect(await screen.findByText(/Not saved yet/)).toBeTruthy();
  await press('Next');
  await press('Send my answers');
  await screen.findByText(/Not saved yet/);
  expect(bodies(`POST ${ONE}/complete`)).toEqual([]);
  line.up = true;
  window.dispatchEvent(new Event('online'));
  await screen.findByText('Saved');
  await press('Send my answers');
  expect(await screen.findByText(/Your answers are sent/)).toBeTruthy();
});

test('after a long break the person is asked who they are, and the last answer is not lost', async () => {
  let known = false;
  const save = () => (known ? SAVED : new Refusal(401, 'not_signed_in'));
  const { bodies } = await show(
    { answers: { a: 0, b: null, c: null } },
    { [`PATCH ${ONE}`]: save },
  );
  await choose('Several days');
  const again = await screen.findByText('Show who you are');
  known = true;
  fireEvent.click(again);
  await screen.findByText('Saved');
  expect(bodies(`PATCH ${ONE}`)).toEqual([{ answers: { b: 1 } }, { answers: { b: 1 } }]);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Several days' }).checked).toBe(true);
});

test('what was sent already is not asked again', async () => {
  serve({ [`GET ${ONE}`]: form({ status: 'complete' }) });
  render(<FormScreen id="r1" next="/home" closed={() => null} />);
  expect(await screen.findByText(/sent these answers already/)).toBeTruthy();
});
