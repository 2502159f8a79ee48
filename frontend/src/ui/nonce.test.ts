import { afterEach, expect, test } from 'vitest';
import { styleNonce } from './nonce';

afterEach(() => {
  document.head.innerHTML = '';
});

test('reads the nonce that the page carries', () => {
  const meta = document.createElement('meta');
  meta.setAttribute('property', 'csp-nonce');
  meta.nonce = 'abc123';
  document.head.append(meta);
  expect(styleNonce()).toBe('abc123');
});

test('a page without a nonce gives an empty one', () => {
  expect(styleNonce()).toBe('');
});
