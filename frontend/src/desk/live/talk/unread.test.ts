import { expect, test } from 'vitest';
import type { Line } from './lines';
import { readOn, START, unreadCount } from './unread';

const notice = (key: string): Line => ({ type: 'notice', key, at: '', words: key });
const mine = (key: string): Line => ({
  type: 'pending',
  key,
  pending: {
    cid: key,
    text: '',
    saying: { type: 'message.say', text: '' },
    at: '',
    state: 'sending',
    seq: null,
    code: '',
    message: '',
  },
});
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(notice) as [Line, Line, Line, Line];

test('whoever arrives has read what is there; nothing is marked', () => {
  expect(readOn(START, [a, b], false)).toEqual({ upto: 'b', mark: null });
});

test('for whoever looks, lines are read as they come', () => {
  expect(readOn({ upto: 'a', mark: null }, [a, b], true)).toEqual({ upto: 'b', mark: null });
});

test('the first line that came while nobody looked is marked, and stays so', () => {
  const away = readOn({ upto: 'a', mark: null }, [a, b], false);
  expect(away.mark).toBe('b');
  const later = readOn(away, [a, b, c], false);
  expect(later.mark).toBe('b');
  expect(unreadCount([a, b, c], later.mark)).toBe(2);
});

test('whoever comes back keeps the marker until the next line', () => {
  const back = readOn({ upto: 'a', mark: 'b' }, [a, b, c], true);
  expect(back).toEqual({ upto: 'c', mark: 'b' });
  expect(readOn(back, [a, b, c], true)).toBe(back);
  expect(readOn(back, [a, b, c, d], true)).toEqual({ upto: 'd', mark: null });
});

test('writing means having read', () => {
  expect(readOn({ upto: 'a', mark: 'b' }, [a, b, mine('x')], false).mark).toBeNull();
});

test('without a marker nothing is unread', () => {
  expect(unreadCount([a, b], null)).toBe(0);
  expect(unreadCount([a, b], 'gone')).toBe(0);
});
