import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { json, serve, show } from '../desk.fixtures';
import type { Application } from '../shapes';
import { DecisionPanel } from './DecisionPanel';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const yes = { allowed: true, reason: '' };
const no = { allowed: false, reason: 'A risk flag is open.' };
const application = (abilities: object) =>
  ({ id: 'a1', status: 'submitted', abilities }) as unknown as Application;
const flagged = application({ offer: no, waitlist: yes, refer: yes, ask_more: yes });

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const write = (name: RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });

test('what may not be decided cannot be chosen, and says why', () => {
  show(<DecisionPanel application={flagged} />);
  expect(screen.getByRole('radio', { name: /^Offer a seat/ })).toHaveProperty('disabled', true);
  expect(screen.getByText('A risk flag is open.')).toBeTruthy();
});

test('where nothing may be decided there is only the reason', () => {
  const all = { offer: no, waitlist: no, refer: no, ask_more: no };
  show(<DecisionPanel application={application(all)} />);
  expect(screen.queryByRole('form')).toBeNull();
  expect(screen.getByText('A risk flag is open.')).toBeTruthy();
});

test('a referral elsewhere is sent with its reason and with the words that the person reads', async () => {
  const asked = serve(() => json({ ...flagged, status: 'referred' }));
  show(<DecisionPanel application={flagged} />);
  fireEvent.click(screen.getByRole('radio', { name: 'Refer elsewhere' }));
  press('Refer elsewhere');
  expect(asked).toEqual([]);
  write(/^What they read/, 'The centre on Pine Street has a day group.');
  write(/^Reason/, 'Needs more than one evening a week.');
  press('Refer elsewhere');
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]).toMatchObject({
    line: 'POST /api/v1/applications/a1/decide',
    body: {
      kind: 'refer',
      reason: 'Needs more than one evening a week.',
      message: 'The centre on Pine Street has a day group.',
      instruments: [],
    },
  });
});
