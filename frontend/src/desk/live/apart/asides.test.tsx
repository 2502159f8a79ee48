import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Word } from '../../../room/model';
import { show } from '../../desk.fixtures';
import { held, Seat } from '../live.fixtures';
import { Asides } from './Asides';

afterEach(cleanup);

const word = (seq: number, author: string, text: string): Word => ({
  seq,
  at: '2026-11-22T18:40:00Z',
  author,
  text,
  n: seq,
});
const room = held({ asides: { wren: [word(4, 'wren', 'Can I stay a moment?')] } });
const aside = (member: string | null, words = '') => (
  <Seat room={room}>
    <Asides aside={{ member, words }} onMember={vi.fn()} fresh={{ wren: 1 }} />
  </Seat>
);

test('before somebody is chosen, it says who will read it, and there is nowhere to write', () => {
  show(aside(null));
  expect(screen.getByText(/Only that person and the facilitators/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
});

test('the words with one member are there, and a suggestion can be sent or changed', () => {
  show(aside('wren', 'There is room for you.'));
  expect(screen.getByText('Can I stay a moment?')).toBeTruthy();
  const field = screen.getByRole('textbox', { name: 'Write to Wren alone' });
  expect((field as HTMLTextAreaElement).value).toBe('There is room for you.');
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect((field as HTMLTextAreaElement).value).toBe('');
});
