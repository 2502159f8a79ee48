import { useEffect, useMemo } from 'react';

/** After the library's own: a menu that closes gives the focus to its button within ten milliseconds. */
const SETTLED_MS = 30;

/**
 * When a dialog goes, the focus is where it came from. The library does so only for a dialog that stays
 * mounted while it is closed, and only to the very thing that was focused: nearly all of ours come and go
 * with what they are about, and many are opened by an item of a menu that closes with the click.
 *
 * Where it came from is read while the dialog is drawn first: a moment later a menu's item is gone.
 */
export function useFocusBack(opened: boolean): void {
  const opener = useMemo(() => (opened ? openerOf(document.activeElement) : null), [opened]);
  useEffect(() => {
    if (!opened) return;
    return () => {
      const atClose = document.activeElement;
      setTimeout(() => giveBack(opener, atClose), SETTLED_MS);
    };
  }, [opened, opener]);
}

/** Of a menu's item, the button that opens the menu. */
function openerOf(focused: Element | null): Element | null {
  const button = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return button ? document.getElementById(button) : focused;
}

let given: Element | null = null;

/** Nobody has put the focus where it is: it is nowhere, or a dialog that went left it there. */
export function isFocusFree(): boolean {
  const now = document.activeElement;
  return now === null || now === document.body || now === given;
}

/** Not if something else took the focus meanwhile. Where the opener has gone too, to the top of the page. */
function giveBack(opener: Element | null, atClose: Element | null): void {
  const isTaken = !isFocusFree() && document.activeElement !== atClose;
  if (isTaken || opener === null || opener === document.body) return;
  given = opener.isConnected ? opener : document.querySelector('h1[tabindex]');
  if (given instanceof HTMLElement) given.focus({ preventScroll: true });
}
