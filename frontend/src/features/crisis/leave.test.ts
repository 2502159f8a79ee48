import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leaveQuickly, NEUTRAL, stayGone, watchEscape } from './leave';

const replace = vi.fn();
let arrived = 'navigate';

beforeEach(() => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }));
  vi.spyOn(window.location, 'replace').mockImplementation(replace);
  vi.spyOn(performance, 'getEntriesByType').mockImplementation(
    () => [{ type: arrived }] as unknown as PerformanceEntryList,
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  replace.mockClear();
  sessionStorage.clear();
  document.body.replaceChildren();
  arrived = 'navigate';
});

const pressEscape = (timeStamp: number) => {
  const press = new KeyboardEvent('keydown', { key: 'Escape' });
  Object.defineProperty(press, 'timeStamp', { value: timeStamp });
  document.dispatchEvent(press);
};

test('the page is blank before anything else happens, and a neutral page replaces it', () => {
  document.body.innerHTML = '<p>Private words</p>';
  leaveQuickly();
  expect(document.body.textContent).toBe('');
  expect(document.title.trim()).toBe('');
  expect(replace).toHaveBeenCalledWith(NEUTRAL);
});

test('coming back with the Back button leads to the neutral page again', () => {
  leaveQuickly();
  arrived = 'back_forward';
  replace.mockClear();
  expect(stayGone()).toBe(true);
  expect(replace).toHaveBeenCalledWith(NEUTRAL);
});

test('coming back on purpose works', () => {
  leaveQuickly();
  expect(stayGone()).toBe(false);
  arrived = 'back_forward';
  expect(stayGone()).toBe(false);
});

test('Esc twice leaves, Esc once or slowly does not', () => {
  const leave = vi.fn();
  const stop = watchEscape(leave);
  pressEscape(1000);
  pressEscape(3000);
  expect(leave).not.toHaveBeenCalled();
  pressEscape(3200);
  expect(leave).toHaveBeenCalledOnce();
  stop();
});

test('in a dialog Esc belongs to the dialog', () => {
  const leave = vi.fn();
  const stop = watchEscape(leave);
  document.body.innerHTML = '<dialog open></dialog>';
  pressEscape(1000);
  pressEscape(1200);
  expect(leave).not.toHaveBeenCalled();
  stop();
});
