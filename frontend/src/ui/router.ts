import { useSyncExternalStore } from 'react';
import { heldPlace, whenFree } from './hold';

const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

/** Back or forward. A page that holds words stays on the screen until the person has said what to do. */
const popped = () => {
  const wanted = window.location.pathname;
  const held = heldPlace();
  if (held === null || held === wanted) return tell();
  window.history.pushState(null, '', held);
  whenFree(() => navigate(wanted));
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  window.addEventListener('popstate', popped);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', popped);
  };
};

const here = () => window.location.pathname;

export const usePath = (): string => useSyncExternalStore(subscribe, here);

interface Place {
  readonly step?: number;
  /** Whether the step before is the entry before this one in the history. Between two steps may stand another, half a step on. */
  readonly inside?: boolean;
}

const place = (): Place => (window.history.state as Place | null) ?? {};
const step = () => place().step ?? null;

/** Where one is on a page of several steps; Back and Forward move through them, and a reload stays. Until one has moved, `first`. */
export function useStep(first: number) {
  const here = useSyncExternalStore(subscribe, step) ?? first;
  const go = (next: number) => {
    if (next === here) return;
    if (step() === null) window.history.replaceState({ step: here }, '');
    window.history.pushState({ step: next, inside: next > here && next <= here + 1 }, '');
    window.scrollTo(0, 0);
    tell();
  };
  const back = () => {
    if (place().inside) return window.history.back();
    window.history.replaceState({ step: Math.ceil(here) - 1 }, '');
    window.scrollTo(0, 0);
    tell();
  };
  return { step: here, go, back };
}

/** Goes there. What the product decides (`replace`: signed out, somebody else's page) is never held back. */
export function navigate(path: string, { replace = false } = {}): void {
  const go = () => {
    if (replace) window.history.replaceState(null, '', path);
    else window.history.pushState(null, '', path);
    window.scrollTo(0, 0);
    tell();
  };
  if (replace) go();
  else whenFree(go);
}

/** What a mailed link carries behind the #, read once and wiped from the address and the history at once. */
export function takeFragment(name: string): string {
  const value = new URLSearchParams(window.location.hash.slice(1)).get(name) ?? '';
  if (value) window.history.replaceState(null, '', window.location.pathname);
  return value;
}

/** A part of an address as it reads. One that was cut or mistyped stays as it is. */
export function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
