import { expect, test } from 'vitest';
import { COUNTRIES } from './countries';

const lines = COUNTRIES.flatMap((country) => country.lines);

test('the countries that the product serves are there', () => {
  expect(COUNTRIES.map(({ code }) => code)).toEqual(['US', 'CA', 'GB', 'IE', 'AU', 'NZ', 'IN']);
});

test.each(lines)('$name can be reached, names its source, and says when to check again', (line) => {
  expect(line.call ?? line.text).toBeTruthy();
  expect(line.source).toMatch(/^[\w.-]+\.[a-z]+$/);
  expect(line.verified_on < line.recheck_by).toBe(true);
});

test.each([
  ['US', '988'],
  ['CA', '988'],
  ['GB', '116 123'],
  ['IE', '116 123'],
  ['AU', '13 11 14'],
  ['NZ', '1737'],
  ['IN', '14416'],
])('%s: %s', (code, number) => {
  const country = COUNTRIES.find((one) => one.code === code);
  expect(country?.lines.map(({ call }) => call)).toContain(number);
});

test('the UK text line is SHOUT to 85258', () => {
  expect(lines).toContainEqual(expect.objectContaining({ text: '85258', body: 'SHOUT' }));
});
