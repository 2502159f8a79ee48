import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { json, serve, show } from '../desk.fixtures';
import type { AttendanceRow, GroupSession } from '../shapes';
import { OverrideDialog } from './OverrideDialog';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const row = {
  enrolment: 'e1',
  legal_name: 'Noor Haddad',
  status: 'late',
  minutes: 42,
  computed_status: 'late',
  computed_minutes: 42,
} as AttendanceRow;

const correct = (change: () => void) => {
  const asked = serve(() => json(row));
  show(<OverrideDialog session={{ id: 's1' } as GroupSession} row={row} onClose={() => {}} />);
  change();
  fireEvent.change(screen.getByLabelText(/^Reason/), { target: { value: 'Came by phone.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Add correction' }));
  return asked;
};
const minutes = () => screen.getByLabelText<HTMLInputElement>('Minutes');
const choose = (status: string) => {
  fireEvent.click(screen.getByRole('combobox', { name: 'Status' }));
  fireEvent.click(screen.getByRole('option', { name: status, hidden: true }));
};

test('a correction carries the minutes that the dialog shows, changed or not', async () => {
  const asked = correct(() => choose('Present'));
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.body).toEqual({ status: 'present', minutes: 42, reason: 'Came by phone.' });
});

test.each([
  ['No-show', 'no_show'],
  ['Excused', 'excused'],
  ['Cancelled late', 'cancelled_late'],
])('%s means no minute, and the dialog shows it', async (words, status) => {
  const asked = correct(() => choose(words));
  expect([minutes().value, minutes().disabled]).toEqual(['0', true]);
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.body).toMatchObject({ status, minutes: 0 });
});

test('an emptied field is not sent as anything', async () => {
  const asked = correct(() => fireEvent.change(minutes(), { target: { value: '' } }));
  expect(await screen.findByText('Give the minutes, 0 for none.')).toBeTruthy();
  expect(asked).toEqual([]);
});
