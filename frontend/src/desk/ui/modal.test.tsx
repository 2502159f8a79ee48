import { Button, Menu } from '@mantine/core';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { show } from '../desk.fixtures';
import { ConfirmDialog } from './dialogs';
import { AboveDialogs } from './Modal';

afterEach(cleanup);

type Way = 'kept' | 'coming and going';

/** Asked for by a button, or by an item of a menu. `gone`: with the answer the button goes too. */
function Page({ way, gone = false }: { readonly way: Way; readonly gone?: boolean }) {
  const [asking, setAsking] = useState(false);
  const [over, setOver] = useState(false);
  const close = () => setAsking(false);
  const dialog = (
    <ConfirmDialog
      opened={asking}
      onClose={close}
      title="Sure?"
      confirm="Yes"
      onConfirm={() => {
        setOver(gone);
        close();
      }}
    />
  );
  return (
    <main id="content">
      <h1 tabIndex={-1}>The room</h1>
      {!over && <Button onClick={() => setAsking(true)}>Ask</Button>}
      <Menu>
        <Menu.Target>
          <Button>More</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsking(true)}>Ask from here</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input aria-label="Words" />
      {(way === 'kept' || asking) && dialog}
    </main>
  );
}

const button = (name: string) => screen.getByRole('button', { name, hidden: true });
const press = (it: HTMLElement) => {
  it.focus();
  fireEvent.click(it);
};
const focusIsOn = (it: Element) => waitFor(() => expect(document.activeElement).toBe(it));

test.each<Way>(['kept', 'coming and going'])(
  'who cancels a dialog is back where they opened it (%s)',
  async (way) => {
    show(<Page way={way} />);
    press(button('Ask'));
    press(await screen.findByRole('button', { name: 'Cancel' }));
    await focusIsOn(button('Ask'));
  },
);

test.each<Way>(['kept', 'coming and going'])(
  'opened from a menu, it gives the focus back to the button of the menu (%s)',
  async (way) => {
    show(<Page way={way} />);
    press(button('More'));
    press(await screen.findByRole('menuitem', { name: 'Ask from here' }));
    press(await screen.findByRole('button', { name: 'Cancel' }));
    await focusIsOn(button('More'));
  },
);

test('where the answer takes the opener away, the focus is at the head of the page', async () => {
  show(<Page way="coming and going" gone />);
  press(button('Ask'));
  press(await screen.findByRole('button', { name: 'Yes' }));
  await focusIsOn(screen.getByRole('heading', { name: 'The room' }));
});

test('who has moved on in that moment is not fetched back', async () => {
  show(<Page way="coming and going" />);
  press(button('Ask'));
  press(await screen.findByRole('button', { name: 'Cancel' }));
  const words = screen.getByLabelText('Words');
  words.focus();
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(document.activeElement).toBe(words);
});

test('what must be seen whatever is open stands in the dialog, and can put it away', async () => {
  const Call = ({ onClose }: { readonly onClose: () => void }) => (
    <button type="button" onClick={onClose}>
      Go to them
    </button>
  );
  show(
    <AboveDialogs.Provider value={Call}>
      <Page way="coming and going" />
    </AboveDialogs.Provider>,
  );
  press(button('Ask'));
  const dialog = await screen.findByRole('dialog');
  press(await screen.findByRole('button', { name: 'Go to them' }));
  await waitFor(() => expect(dialog.isConnected).toBe(false));
});
