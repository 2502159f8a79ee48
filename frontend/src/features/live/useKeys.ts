import { useEffect } from 'react';

/** With Alt and Shift, so that no letter of a message is ever taken for a command. */
export const KEYS = [
  { letter: 'M', place: 'message' },
  { letter: 'C', place: 'conversation' },
  { letter: 'P', place: 'people' },
  { letter: 'H', place: 'hand' },
  { letter: 'S', place: 'step' },
  { letter: 'K', place: 'more' },
] as const;

type Place = (typeof KEYS)[number]['place'];

const GOES: readonly Place[] = ['message', 'conversation'];

const find = (place: Place): HTMLElement | null =>
  place === 'conversation'
    ? document.getElementById('conversation')
    : document.querySelector<HTMLElement>(`[data-key="${place}"]`);

function press({ altKey, shiftKey, code, repeat }: KeyboardEvent): boolean {
  const known = KEYS.find(({ letter }) => code === `Key${letter}`);
  if (!altKey || !shiftKey || !known || repeat) return false;
  const target = find(known.place);
  if (!target || document.querySelector('dialog[open]')) return false;
  target.focus();
  if (!GOES.includes(known.place)) target.click();
  return true;
}

/** The keys of the room. While a dialogue is open they rest. */
export function useKeys(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (press(event)) event.preventDefault();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}
