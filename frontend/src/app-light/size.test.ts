// @vitest-environment node
import { expect, test } from 'vitest';
import { LIMIT, total, weigh } from '../../scripts/weigh.mjs';

test('the participants’ scripts weigh at most 40 kB gzipped, every chunk counted', () => {
  const scripts = weigh();
  expect(scripts, 'nothing is built: npm run build').not.toEqual([]);
  expect(total(scripts)).toBeLessThanOrEqual(LIMIT);
});
