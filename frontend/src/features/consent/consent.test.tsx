import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Refusal, serve, settled } from '../../api/server.fixtures';
import { Agreements } from './Agreements';
import { blocksOf } from './blocks';
import { SignScreen } from './SignScreen';

const TEXT = {
  version: { id: 'v1', number: 2, languages: ['en', 'es'] },
  form: { id: 'f1', kind: 'telehealth_consent', title: 'Meeting online' },
  title: 'Meeting online',
  body: 'What this is\nYou are asked to join a group.\n\nIt is your choice\nYou may say no.',
  sha256: 'aaaa',
  language: 'en',
  languages: ['en', 'es'],
  group: null,
  changes: [],
};
const SIGNATURE = {
  id: 's1',
  form: TEXT.form,
  group: { id: 'g1', name: 'Tuesday Circle' },
  version_number: 2,
  signed_at: '2026-11-20T10:00:00Z',
  time_zone: 'UTC',
  typed_name: 'Ben Okafor',
  language: 'en',
  withdrawn_at: null,
  consequences: { groups: [{ id: 'g1', name: 'Tuesday Circle' }] },
  abilities: { withdraw: { allowed: true, reason: '' } },
};
const READ = 'GET my/forms/v1';
const SIGN = 'POST my/signatures';

const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name, hidden: true }));
  await settled();
};
const show = async (routes: Parameters<typeof serve>[0]) => {
  const server = serve({ [READ]: TEXT, [SIGN]: SIGNATURE, ...routes });
  render(<SignScreen version="v1" group="g1" next="/home" />);
  await screen.findByRole('heading', { level: 1 });
  await settled();
  return server;
};
const signAs = async (value: string) => {
  fireEvent.input(screen.getByLabelText('Your full name'), { target: { value } });
  await settled();
  await press('Sign this');
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('what is signed is exactly what was shown, by name, language, digest and zone', async () => {
  const { bodies } = await show({});
  await signAs(' Ben Okafor ');
  expect(bodies(SIGN)).toEqual([
    {
      version: 'v1',
      group: 'g1',
      language: 'en',
      sha256: 'aaaa',
      typed_name: 'Ben Okafor',
      time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
  ]);
  const copy = await screen.findByRole('link', { name: 'Keep a copy (PDF)' });
  expect(copy.getAttribute('href')).toBe('/api/v1/my/signatures/s1/copy');
});

test('a text that changed meanwhile is shown anew, nothing is signed, and the name stays', async () => {
  let body = TEXT.body;
  const { bodies } = await show({
    [READ]: () => ({ ...TEXT, body, sha256: body === TEXT.body ? 'aaaa' : 'bbbb' }),
    [SIGN]: (given) =>
      (given as { sha256: string }).sha256 === 'bbbb'
        ? SIGNATURE
        : new Refusal(409, 'text_changed'),
  });
  body = 'What this is\nAnother sentence.';
  await signAs('Ben Okafor');
  expect(await screen.findByText(/changed this text while you were reading/)).toBeTruthy();
  expect(screen.getByText('Another sentence.')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Your full name').value).toBe('Ben Okafor');
  await press('Sign this');
  expect(bodies(SIGN).at(-1)).toMatchObject({ sha256: 'bbbb' });
});

test('what is new and what is gone since one signed is named, not only coloured', async () => {
  const changes = [
    { op: 'same', text: 'You may say no.' },
    { op: 'added', text: 'The fee is 20.' },
    { op: 'removed', text: 'The fee is 10.' },
  ];
  await show({ [READ]: { ...TEXT, changes } });
  expect(screen.getByText('What changed since you signed')).toBeTruthy();
  expect(screen.getByText('New:').parentElement?.textContent).toBe('New: The fee is 20.');
  expect(screen.getByText('No longer there:').nextElementSibling?.tagName).toBe('DEL');
});

test('the form can be read in its other language', async () => {
  const { line } = await show({});
  const select = screen.getByLabelText<HTMLSelectElement>('Read this in');
  select.value = 'es';
  fireEvent(select, new Event('change', { bubbles: true }));
  await settled();
  await vi.waitFor(() => expect(line.asked.filter(([what]) => what === READ)).toHaveLength(2));
});

test.each([
  ['Heading\nOne sentence.', ['heading', 'paragraph']],
  ['Heading\nOne sentence.\nTwo sentences.', ['heading', 'list']],
  ['A sentence that was\nbroken over lines.', ['paragraph']],
  ['Bring:\n- a pen\n- paper', ['paragraph', 'list']],
  ['## Marked\n\nText.', ['heading', 'paragraph']],
])('%j is laid out as %o', (text, kinds) => {
  expect(blocksOf(text).map(({ kind }) => kind)).toEqual(kinds);
});

test('not one word is lost or added by the layout', () => {
  const text = 'Heading\nOne sentence.\nTwo.\n\nA paragraph\nbroken over lines.\n\n[Fill this in]';
  const words = blocksOf(text).flatMap((one) => (one.kind === 'list' ? one.items : [one.text]));
  expect(words.join(' ').split(/\s+/)).toEqual(text.split(/\s+/));
});

test('taking a signature back says first what it does, and then is one press', async () => {
  let signatures: object[] = [SIGNATURE];
  const gone = { ...SIGNATURE, withdrawn_at: '2026-11-22T10:00:00Z' };
  const { bodies } = serve({
    'GET my/signatures': () => signatures,
    'POST my/signatures/s1/withdraw': () => {
      signatures = [{ ...gone, abilities: { withdraw: { allowed: false, reason: '' } } }];
      return gone;
    },
  });
  render(<Agreements />);
  await screen.findByText('Meeting online');
  await press(/^Take it back/);
  expect(screen.getByText(/cannot enter the sessions of Tuesday Circle/)).toBeTruthy();
  expect(bodies('POST my/signatures/s1/withdraw')).toEqual([]);
  await press('Take it back now');
  expect(await screen.findByText(/Taken back on/)).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
});
