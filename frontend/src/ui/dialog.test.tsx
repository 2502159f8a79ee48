import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { Dialog } from './Dialog';

function Page() {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <input aria-label="Words" />
      {open && (
        <Dialog title="Asked" onClose={close}>
          <button type="button" onClick={close}>
            Done
          </button>
        </Dialog>
      )}
    </>
  );
}

const opened = () => {
  render(<Page />);
  const opener = screen.getByRole('button', { name: 'Open' });
  opener.focus();
  fireEvent.click(opener);
  return { opener, dialog: screen.getByRole<HTMLDialogElement>('dialog') };
};

afterEach(cleanup);

test('who answered a dialog is back where they opened it', () => {
  const { opener } = opened();
  screen.getByRole('button', { name: 'Done' }).focus();
  fireEvent.click(screen.getByRole('button', { name: 'Done' }));
  expect(document.querySelector('dialog')).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test('who moved on in the moment it closed is not fetched back', async () => {
  const { dialog } = opened();
  const field = screen.getByLabelText('Words');
  await act(() => {
    dialog.close();
    dialog.dispatchEvent(new Event('close'));
    field.focus();
  });
  expect(document.querySelector('dialog')).toBeNull();
  expect(document.activeElement).toBe(field);
});
