import { expect, test } from 'vitest';
import { isNpi } from './npi';

test.each([
  ['1234567893', true],
  ['1558598797', true],
  ['1234567890', false],
  ['123456789', false],
  ['12345678931', false],
  ['123456789x', false],
])('%s', (npi, valid) => {
  expect(isNpi(npi)).toBe(valid);
});
