import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { json, serve, show } from './desk.fixtures';
import { InviteDialog } from './participants/InviteDialog';
import type { Staff } from './shapes';
import { EditDialog } from './staff/EditDialog';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const type = (label: RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('what is missing is said at its field, and nothing is sent', async () => {
  const asked = serve(() => json({}));
  show(<InviteDialog onClose={() => {}} />);
  type(/^Legal name/, '  ');
  press('Send invitation');
  expect(await screen.findByText('Give their legal name, as on their record.')).toBeTruthy();
  expect(asked).toEqual([]);
});

test('a refusal that marks a field is said at that field, and the words stay', async () => {
  serve(() =>
    json(
      { code: 'bad_input', errors: { email: [{ message: 'Somebody has this address.' }] } },
      400,
    ),
  );
  show(<InviteDialog onClose={() => {}} />);
  type(/^Legal name/, 'Noor Haddad');
  type(/^E-mail/, 'noor@example.org');
  press('Send invitation');
  expect(await screen.findByText('Somebody has this address.')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>(/^Legal name/).value).toBe('Noor Haddad');
});

test('what is saved goes to the person it is about, and closes the dialog', async () => {
  const asked = serve(() => json({}));
  const close = vi.fn();
  const ada = { id: 'ada', display_name: 'Ada', credentials: '', npi: '' } as Staff;
  show(<EditDialog person={ada} onClose={close} />);
  type(/^Name/, 'Ada Quill');
  press('Save');
  await waitFor(() => expect(close).toHaveBeenCalledOnce());
  expect(asked[0]).toMatchObject({
    line: 'PATCH /api/v1/staff/ada',
    body: { display_name: 'Ada Quill', credentials: '', npi: '' },
  });
});
