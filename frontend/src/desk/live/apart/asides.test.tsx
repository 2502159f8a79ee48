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
const aside = (member: string | null, words = '', onMember = vi.fn()) => (
  <Seat room={room} fresh={{ wren: 1, sam: 0 }}>
    <Asides aside={{ member, words }} onMember={onMember} />
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

test('who has written and is not read yet is named, until their words stand there', () => {
  const chosen = vi.fn();
  show(aside(null, '', chosen));
  fireEvent.click(screen.getByRole('button', { name: /New from\sWren\s\(1\)/ }));
  expect(chosen).toHaveBeenCalledWith('wren');
  cleanup();
  show(aside('wren'));
  expect(screen.queryByRole('button', { name: /New from/ })).toBeNull();
});
