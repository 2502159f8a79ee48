import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  window.addEventListener('popstate', tell);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', tell);
  };
};

const here = () => window.location.pathname;

export const usePath = (): string => useSyncExternalStore(subscribe, here);

export function navigate(path: string, { replace = false } = {}): void {
  if (replace) window.history.replaceState(null, '', path);
  else window.history.pushState(null, '', path);
  window.scrollTo(0, 0);
  tell();
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
