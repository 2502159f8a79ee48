// @vitest-environment node
import { expect, test } from 'vitest';
import { LIMIT, limitOf, total, weigh, weighLater } from '../../scripts/weigh.mjs';

test('what loads first weighs at most 40 kB gzipped, every script that it needs counted', () => {
  const scripts = weigh();
  expect(scripts, 'nothing is built: npm run build').not.toEqual([]);
  expect(total(scripts)).toBeLessThanOrEqual(LIMIT);
});

test.each(weighLater())('$name is fetched later and stays within its limit', ({ name, bytes }) => {
  expect(bytes).toBeLessThanOrEqual(limitOf(name));
});
