import { render } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Initials } from '../desk/ui/bits';
import { Avatar } from './Avatar';
import { initials } from './people';

const KEYS = Array.from({ length: 40 }, (_, n) => `3f0c9a7e-1b2d-4c5e-8f90-${n}a1b2c3d4e5`);

test('the facilitator and the participants see the same person in the same tint', () => {
  for (const key of KEYS) {
    const light = render(<Avatar name="Wren" of={key} />).container.querySelector('.avatar');
    const desk = render(<Initials name="Wren" seed={key} />).container.querySelector('[data-hue]');
    expect(light?.className).toBe(`avatar hue-${desk?.getAttribute('data-hue')}`);
    expect(light?.textContent).toBe(desk?.textContent);
  }
});

test('two letters stand for a person, and no script is cut in half', () => {
  expect([initials('Wren'), initials('  “Jo”'), initials('क्षमा'), initials('!')]).toEqual([
    'Wr',
    'Jo',
    'क्षमा',
    '·',
  ]);
});
