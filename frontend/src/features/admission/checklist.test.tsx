import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { serve } from '../../api/server.fixtures';
import { Checklist } from './Checklist';

const condition = (code: string) => ({
  code,
  met: false,
  title: '',
  remedy: '',
  form: null,
  screening: null,
});
const show = (code: string, routes: Parameters<typeof serve>[0]) => {
  serve({
    'GET sessions/s1/observers': [],
    'GET my/forms': [],
    'GET my/screenings': [],
    'GET my/screenings/required': [],
    ...routes,
  });
  const gate = { open: false, conditions: [condition(code)] };
  const nothing = () => {};
  render(
    <Checklist
      session="s1"
      gate={gate as never}
      problem={null}
      look={nothing}
      onCheckIn={nothing}
    />,
  );
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('who will sit in is said by name before one comes in', async () => {
  const observers = [{ id: 'o1', clinician: { id: 'c1', display_name: 'Sol Marsh' } }];
  show('pledge_reopened', { 'GET sessions/s1/observers': observers });
  expect(await screen.findByText(/Sol Marsh from the clinic will sit in/)).toBeTruthy();
});

test('help stands first for where the person said they are', async () => {
  show('flag_open', { 'GET sessions/s1/check-in': { check_in: { country: 'GB' }, gate: null } });
  await vi.waitFor(() => {
    const [first] = screen.getAllByRole('link', { name: /^Call/ });
    expect(first?.getAttribute('href')).toBe('tel:116123');
  });
});
