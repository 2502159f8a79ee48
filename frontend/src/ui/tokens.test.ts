import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/ui/tokens.css', 'utf8');

const block = (selector: string): Record<string, string> => {
  const from = css.indexOf(`${selector} {`);
  const body = css.slice(from, css.indexOf('}', from));
  const pairs = body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g);
  return Object.fromEntries(Array.from(pairs, ([, name, value]) => [name, value]));
};

const light = block(':root');
const dark = { ...light, ...block(':root[data-theme="dark"]') };

const channel = (value: number) => {
  const share = value / 255;
  return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex = '') => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(hex.slice(at, at + 2), 16)),
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one?: string, other?: string) => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'surface', 'sunk', 'accent-soft', 'holder', 'warm', 'danger-soft']],
  ['muted', ['paper', 'surface', 'sunk', 'holder', 'warm']],
  ['accent-ink', ['paper', 'surface', 'accent-soft']],
  ['on-accent', ['accent']],
  ['warm-ink', ['warm', 'surface']],
  ['danger', ['surface', 'paper', 'danger-soft']],
  ['on-danger', ['danger']],
  ...[1, 2, 3, 4, 5, 6].map((n) => [`hue-${n}-ink`, [`hue-${n}`]] as const),
];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_name, tokens) => {
  test.each(TEXT)('%s reads at 4.5 : 1 on all it is written on', (text, grounds) => {
    for (const ground of grounds) {
      expect(contrast(tokens[text], tokens[ground]), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('edges of fields and the focus ring stand out at 3 : 1', () => {
    for (const ground of ['paper', 'surface']) {
      expect(contrast(tokens.edge, tokens[ground])).toBeGreaterThanOrEqual(3);
      expect(contrast(tokens.accent, tokens[ground])).toBeGreaterThanOrEqual(3);
    }
  });
});

test('the device that prefers dark and the person who chose dark get the same colours', () => {
  expect(block(':root:not([data-theme="light"])')).toEqual(block(':root[data-theme="dark"]'));
});
