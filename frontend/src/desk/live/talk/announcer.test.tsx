import { MantineProvider } from '@mantine/core';
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer } from './Announcer';
import type { Line } from './lines';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const lines = (...keys: string[]): Line[] =>
  keys.map((key) => ({ type: 'notice', key, at: '', words: key }));

function announcer() {
  let told = lines('old');
  let silent = false;
  const part = () => <Announcer lines={told} paused={silent} />;
  const { rerender, container } = render(part(), { wrapper: MantineProvider });
  const live = () => container.querySelector('[aria-live]')?.textContent;
  const update = () => {
    rerender(part());
    act(() => void vi.advanceTimersByTime(1_000));
  };
  return {
    live,
    come: (...keys: string[]) => {
      told = [...told, ...lines(...keys)];
      update();
    },
    silence: (on: boolean) => {
      silent = on;
      update();
    },
  };
}

test('what was there before is not read out; new lines are, together', () => {
  const { live, come } = announcer();
  expect(live()).toBe('');
  come('Wren came in', 'Sam came in');
  expect(live()).toBe('Wren came in\nSam came in');
});

test('while it is paused nothing is read, and nothing is caught up afterwards', () => {
  const { live, come, silence } = announcer();
  silence(true);
  come('one', 'two');
  expect(live()).toBe('');
  silence(false);
  expect(live()).toBe('');
  come('three');
  expect(live()).toBe('three');
});
