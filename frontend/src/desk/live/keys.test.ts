import { expect, test } from 'vitest';
import { SHORTCUTS, shortcutOf } from './keys';

const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  ...more,
});

test('while somebody writes, a letter is a letter', () => {
  const form = document.createElement('form');
  form.innerHTML = '<textarea></textarea><div role="dialog"><button></button></div>';
  expect(shortcutOf(press('m'), form.querySelector('textarea'))).toBeNull();
  expect(shortcutOf(press('s'), form.querySelector('button'))).toBeNull();
});

test('with a modifier it belongs to the browser', () => {
  expect(shortcutOf(press('l', { ctrlKey: true }), document.body)).toBeNull();
  expect(shortcutOf(press('n', { metaKey: true }), document.body)).toBeNull();
});

test('each key means one thing', () => {
  expect(new Set(SHORTCUTS.map(({ key }) => key)).size).toBe(SHORTCUTS.length);
  expect(shortcutOf(press('?'), document.body)).toBe('keys');
  expect(shortcutOf(press('x'), document.body)).toBeNull();
});
