import { letGo } from '../../ui/hold';
import { signOut } from '../accounts/commands';

/** A page that says nothing about this one. */
export const NEUTRAL = 'https://weather.com/';
const LEFT = 'left';
const TWICE_MS = 600;

/** At once, unsent words or not: the screen goes blank, the history forgets this page, the sign-in ends, a neutral page comes. */
export function leaveQuickly(): void {
  letGo();
  document.body.replaceChildren();
  document.title = '\u00a0';
  sessionStorage.clear();
  sessionStorage.setItem(LEFT, '1');
  window.history.replaceState(null, '', '/');
  void signOut().catch(() => {});
  window.location.replace(NEUTRAL);
}

/** Whoever presses Back after that gets the neutral page again. Arriving on purpose clears it. */
export function stayGone(): boolean {
  if (!sessionStorage.getItem(LEFT)) return false;
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (entry?.type !== 'back_forward') {
    sessionStorage.removeItem(LEFT);
    return false;
  }
  window.location.replace(NEUTRAL);
  return true;
}

/** Esc twice leaves quickly, unless a dialog is open: there the first Esc closes it. */
export function watchEscape(leave: () => void): () => void {
  let last = 0;
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || document.querySelector('dialog[open]'))
      return;
    if (event.timeStamp - last < TWICE_MS) leave();
    last = event.timeStamp;
  };
  const restored = (event: PageTransitionEvent) => {
    if (event.persisted && sessionStorage.getItem(LEFT)) window.location.replace(NEUTRAL);
  };
  document.addEventListener('keydown', press, true);
  window.addEventListener('pageshow', restored);
  return () => {
    document.removeEventListener('keydown', press, true);
    window.removeEventListener('pageshow', restored);
  };
}
