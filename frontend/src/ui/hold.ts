/** A page that holds words which are nowhere else yet. Whoever wants to leave it is asked first. */
type Ask = (go: () => void) => void;

let ask: Ask | null = null;
let place = '';

const warn = (event: BeforeUnloadEvent) => event.preventDefault();

export function holdPage(asks: Ask): void {
  ask = asks;
  place = window.location.pathname;
  window.addEventListener('beforeunload', warn);
}

export function letGo(): void {
  ask = null;
  window.removeEventListener('beforeunload', warn);
}

/** The address of the page that holds words, while it does. */
export const heldPlace = (): string | null => (ask ? place : null);

/** At once where nothing is held; otherwise when the person says so. */
export function whenFree(go: () => void): void {
  if (ask) ask(go);
  else go();
}
