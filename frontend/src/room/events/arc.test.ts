import { expect, test } from 'vitest';
import { reduceRoom } from '../reducer';
import { batch, event, roomAfter, welcome } from '../room.fixtures';

const phases = [
  { kind: 'check_in', title: '', minutes: 10 },
  { kind: 'theme', title: 'Asking for help', minutes: 20 },
] as const;

test('the agenda begins at its first phase and moves to any other', () => {
  const room = roomAfter(welcome(), batch(0, event(1, 'agenda.set', { phases })));
  expect(room.agenda).toMatchObject({ at: 0, phases });
  const moved = reduceRoom(room, batch(1, event(2, 'phase.moved', { to: 1 })));
  expect(moved.agenda?.at).toBe(1);
  expect(moved.entries).toMatchObject([{ kind: 'phase', count: 1 }]);
});

test('a check-in replaces the one before, and what is kept to oneself lies on no table', () => {
  const give = (seq: number, share: 'nobody' | 'group', mood: number) =>
    event(seq, 'checkin.given', { author: 'wren', mood, word: 'tired', share });
  const room = roomAfter(welcome(), batch(0, give(1, 'group', 4), give(2, 'group', 6)));
  expect(room.checkins).toEqual([{ key: 'wren', mood: 6, word: 'tired' }]);
  const kept = reduceRoom(room, batch(2, give(3, 'nobody', 5)));
  expect(kept.checkins).toEqual([]);
  expect(kept.myCheckin).toEqual({ mood: 5, word: 'tired', share: 'nobody' });
});

test('a check-in that is shared with fewer leaves the table of the others', () => {
  const given = { author: 'wren', mood: 4, word: 'tired', share: 'group' } as const;
  const withdrawn = event(2, 'checkin.withdrawn', { author: 'wren' });
  const room = roomAfter(welcome(), batch(0, event(1, 'checkin.given', given), withdrawn));
  expect(room.checkins).toEqual([]);
});

test('how I felt heard is kept for me, and nobody else is named with theirs', () => {
  const gone = { heard: 3, understood: 2, hopeful: 4 };
  const room = roomAfter(
    welcome(),
    batch(0, event(1, 'checkout.given', { ...gone, author: 'wren' })),
  );
  expect(room.myCheckout).toEqual(gone);
});

test('an offer of help waits for the facilitator, who introduces the two or declines', () => {
  const offered = event(1, 'help.offered', { author: 'wren', to: 'kit', target: 9, text: 'I can' });
  const room = roomAfter(welcome(), batch(0, offered));
  expect(room.offers).toEqual([{ offer: 1, from: 'wren', to: 'kit', target: 9, text: 'I can' }]);
  const met = { offer: 1, from: 'wren', to: 'kit', words: 'Kit, Wren offers…' };
  const introduced = reduceRoom(room, batch(1, event(2, 'offer.introduced', met)));
  expect(introduced.offers).toEqual([]);
  expect(introduced.entries).toMatchObject([{ kind: 'introduced', subject: 'wren', other: 'kit' }]);
});

test('what a welcome says of each topic is taken, and what it does not say is as if it were not', () => {
  const agenda = { phases, at: 1, since: '' };
  const room = roomAfter(welcome({ state: { agenda, slow_s: 30, my_mutes: ['kit'] } }));
  expect(room).toMatchObject({ agenda, slowS: 30, myMutes: ['kit'], circle: null, held: [] });
});
