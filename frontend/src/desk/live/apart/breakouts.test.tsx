import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Person } from '../../../room/protocol';
import { show } from '../../desk.fixtures';
import { ADA, held, person, Seat } from '../live.fixtures';
import { BreakoutDialog } from './BreakoutDialog';

afterEach(cleanup);

const REASON = 'In this group a facilitator reads every message first.';

function opened(people: readonly Person[], refused = false) {
  const ability = { allowed: !refused, reason: refused ? REASON : '' };
  const room = held({ people });
  const you = room.you && { ...room.you, abilities: { 'breakouts.begin': ability } };
  show(
    <Seat room={{ ...room, you }}>
      <BreakoutDialog onClose={() => {}} />
    </Seat>,
  );
}

const begin = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Begin' });

test('where everything is read first the dialog says so, and leaves it to the room to refuse', () => {
  opened([ADA, person('wren'), person('sam')], true);
  expect(screen.getByText(REASON)).toBeTruthy();
  expect(begin().disabled).toBe(false);
});

test('who is read first is named, and the others may go', () => {
  opened([ADA, person('wren', { held: true }), person('sam')]);
  expect(screen.getByText(/they can write nothing there/).textContent).toContain('Wren');
  expect(begin().disabled).toBe(false);
});
