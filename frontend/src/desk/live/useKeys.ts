import { useEffect, useRef } from 'react';
import { type ShortcutName, shortcutOf } from './keys';

/** Listens for the keys of the map, unless they are switched off. */
export function useKeys(on: boolean, act: (name: ShortcutName) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      const name = shortcutOf(event, event.target instanceof Element ? event.target : null);
      if (!name) return;
      event.preventDefault();
      latest.current(name);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}
