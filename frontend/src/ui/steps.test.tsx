import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useStep } from './router';

function Steps({ first }: { readonly first: number }) {
  const { step, go, back } = useStep(first);
  return (
    <>
      <output>{step}</output>
      <button type="button" onClick={() => go(step + 1)}>
        on
      </button>
      <button type="button" onClick={back}>
        back
      </button>
    </>
  );
}
const at = () => document.querySelector('output')?.textContent;
const press = (name: string) => fireEvent.click(screen.getByText(name));

beforeEach(() => window.history.replaceState(null, '', '/form/1?session=2'));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  window.history.replaceState(null, '', '/');
});

test('each step is a place in the history, and the address stays as it is', () => {
  const push = vi.spyOn(window.history, 'pushState');
  render(<Steps first={0} />);
  press('on');
  press('on');
  expect(at()).toBe('2');
  expect(push).toHaveBeenCalledTimes(2);
  expect(window.location.pathname + window.location.search).toBe('/form/1?session=2');
});

test('the browser’s Back goes one step back', () => {
  render(<Steps first={0} />);
  press('on');
  window.history.replaceState({ step: 0 }, '');
  act(() => void window.dispatchEvent(new PopStateEvent('popstate')));
  expect(at()).toBe('0');
});

test('the page’s own Back is the browser’s where the step before lies there', () => {
  const back = vi.spyOn(window.history, 'back').mockImplementation(() => {});
  render(<Steps first={0} />);
  press('on');
  press('back');
  expect(back).toHaveBeenCalledOnce();
});

test('whoever began in the middle comes back to the step before all the same', () => {
  const back = vi.spyOn(window.history, 'back').mockImplementation(() => {});
  render(<Steps first={3} />);
  press('back');
  expect(at()).toBe('2');
  expect(back).not.toHaveBeenCalled();
});
