import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { show } from '../../desk.fixtures';
import { held, Seat } from '../live.fixtures';
import { EditForm } from './EditForm';

afterEach(cleanup);

test('one’s own words can be put right at once, and left as they are with Escape', () => {
  const close = vi.fn();
  show(
    <Seat room={held()}>
      <EditForm seq={4} text="Helo" onClose={close} />
    </Seat>,
  );
  const field = screen.getByRole('textbox', { name: 'Your words' });
  expect(document.activeElement).toBe(field);
  expect(screen.getByRole('button', { name: 'Save' }).hasAttribute('disabled')).toBe(true);
  fireEvent.change(field, { target: { value: 'Hello' } });
  expect(screen.getByRole('button', { name: 'Save' }).hasAttribute('disabled')).toBe(false);
  fireEvent.keyDown(field, { key: 'Escape' });
  expect(close).toHaveBeenCalledOnce();
});
