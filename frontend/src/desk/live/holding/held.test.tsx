import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Held } from '../../../room/protocol';
import { show } from '../../desk.fixtures';
import { held, listener, Seat } from '../live.fixtures';
import { HeldQueue } from './HeldQueue';

afterEach(cleanup);

const waiting: Held = {
  seq: 9,
  author: 'wren',
  at: '2026-11-22T18:40:00Z',
  text: 'My brother Daniel said so.',
  asks: null,
  why: 'word',
  state: 'waiting',
  words: '',
};

test('without the right to release, held words are read and nothing can be done', () => {
  show(
    <Seat room={held({ held: [waiting] })} may={() => false}>
      <HeldQueue />
    </Seat>,
  );
  expect(screen.getByText(/My brother Daniel/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('held words say whose they are and why; one press releases them', () => {
  const heard = listener();
  show(
    <Seat room={held({ held: [waiting] })} heard={heard}>
      <HeldQueue />
    </Seat>,
  );
  expect(screen.getByText(/holds one of the group’s words/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Release the words of Wren' }));
  expect(heard.asked).toEqual([{ type: 'held.release', seq: 9 }]);
});

test('sending back and taking aside ask for words first', () => {
  const heard = listener();
  show(
    <Seat room={held({ held: [waiting] })} heard={heard}>
      <HeldQueue />
    </Seat>,
  );
  fireEvent.click(screen.getByRole('button', { name: /Ask for an edit/ }));
  fireEvent.click(screen.getByRole('button', { name: /into a private word/ }));
  expect(heard.opened).toEqual([
    { type: 'held.return', seq: 9 },
    { type: 'held.aside', seq: 9 },
  ]);
  expect(heard.asked).toEqual([]);
});

test('what went back to its author steps aside', () => {
  const returned: Held = { ...waiting, state: 'returned', words: 'Without the name?' };
  show(
    <Seat room={held({ held: [returned] })}>
      <HeldQueue />
    </Seat>,
  );
  expect(screen.getByText(/Back with their authors · 1/)).toBeTruthy();
  expect(screen.getByText('“Without the name?”')).toBeTruthy();
});
